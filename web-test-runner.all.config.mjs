import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findFirefox } from './scripts/find-browser.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { axeInChromiumPlugin } from './scripts/wtr-axe.mjs';
import base, { patient } from './web-test-runner.config.mjs';

const firefox = chromeLauncher({
  puppeteer,
  launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
  createPage: async ({ context }) => patient(await context.newPage()),
});

/** Real keys and mouse need the protocol of Chromium; WebKitGTK's driver here has none. */
const withRealKeys = (file) => file.endsWith('.keys.test.ts');

/** The same tests in Chromium, Firefox and WebKitGTK: `xvfb-run -a npx wtr --config web-test-runner.all.config.mjs`. */
export default {
  ...base,
  files: base.files.filter((file) => !withRealKeys(file)),
  groups: [{ name: 'keys', files: base.files.filter(withRealKeys), browsers: base.browsers }],
  plugins: [...base.plugins, axeInChromiumPlugin()],
  concurrency: 1,
  testsFinishTimeout: 600_000,
  browserStartTimeout: 120_000,
  browsers: [...base.browsers, firefox, webkitLauncher()],
};
