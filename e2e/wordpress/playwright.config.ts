import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

/** Debian's WordPress has its own suite: `npm test -- wordpress`. */
export default defineConfig(base, {
  testDir: '.',
  testIgnore: [],
  workers: 1,
  reporter: [['list'], ['../../scripts/pw-summary-reporter.mjs']],
});
