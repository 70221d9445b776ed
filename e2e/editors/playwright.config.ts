import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

/** Editors of others have their own suite: `npm test -- editors`. */
export default defineConfig(base, {
  testDir: '.',
  testIgnore: [],
  workers: 1,
  reporter: [['list'], ['../../scripts/pw-summary-reporter.mjs']],
});
