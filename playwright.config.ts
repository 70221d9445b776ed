import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './scripts/browser.mjs';

const browser = await ensureBrowser();

/** The whole journey against a real receiver: each test file starts its own, so that it may break it. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // By whole paths: a clone may lie in a folder of the same name.
  testIgnore: ['wordpress', 'editors', 'apps'].map((name) => join(import.meta.dirname, 'e2e', name, '**')),
  outputDir: 'test-results/e2e',
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./scripts/pw-summary-reporter.mjs']],
  use: {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'off',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [
        ...browser.args,
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        // A name that is not localhost: a page there has no secure context over http.
        '--host-resolver-rules=MAP xa.example 127.0.0.1',
      ],
    },
  },
});
