import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './scripts/browser.mjs';

const browser = await ensureBrowser();

/** Chosen stories of a built Storybook against the pictures beside their list: `node scripts/pictures.mjs [--accept]`. */
export default defineConfig({
  testDir: 'e2e/pictures',
  testMatch: '*.pictures.ts',
  // The end to end tests, which may run at the same time, empty their own.
  outputDir: 'test-results/pictures',
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  forbidOnly: Boolean(process.env.CI),
  expect: {
    timeout: 20_000,
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css', threshold: 0.05, maxDiffPixels: 40 },
  },
  reporter: [['list'], ['./scripts/pw-summary-reporter.mjs']],
  use: {
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    trace: 'off',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browser.args, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
    },
  },
});
