import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { ensureBrowser } from './scripts/browser.mjs';
import { summaryReporter } from './scripts/wtr-summary-reporter.mjs';

const browser = await ensureBrowser();

/** Component, client and model tests in Chromium. Other engines: web-test-runner.all.config.mjs. */
export default {
  files: ['test/{model,client,components}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'import', 'default'] },
  plugins: [esbuildPlugin({ ts: true, json: true, tsconfig: './tsconfig.json', target: 'es2022' })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: browser.executablePath, headless: browser.bundled ? 'shell' : true, args: browser.args },
    }),
  ],
  concurrency: 2,
  testsFinishTimeout: 120_000,
  filterBrowserLogs: ({ args }) => !(typeof args[0] === 'string' && args[0].startsWith('Lit is in dev mode')),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), summaryReporter()],
};
