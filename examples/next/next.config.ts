import type { NextConfig } from 'next';

// Written once to `out/`, for any web server. Without this line `next start` serves the same page.
const config: NextConfig = { output: 'export' };

export default config;
