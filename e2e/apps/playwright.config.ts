import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

/** The apps of examples/ have their own suite: `npm test -- apps`. */
export default defineConfig(base, {
  testDir: '.',
  testIgnore: [],
  outputDir: '../../test-results/apps',
  fullyParallel: true,
  timeout: 600_000,
  reporter: [['list'], ['../../scripts/pw-summary-reporter.mjs']],
});
