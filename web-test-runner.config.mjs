import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { ensureBrowser } from './scripts/browser.mjs';
import { compositionPlugin } from './scripts/wtr-composition.mjs';
import { forcedColorsPlugin } from './scripts/wtr-forced-colors.mjs';
import { pagesFor, testFilesUnder } from './scripts/wtr-pages.mjs';
import { summaryReporter } from './scripts/wtr-summary-reporter.mjs';

const browser = await ensureBrowser();

/** A busy machine takes long to open a page; a test that hangs is ended by its own limit. */
export function patient(page) {
  page.setDefaultNavigationTimeout(240_000);
  return page;
}

/**
 * A page of its own window and storage, focused: one behind another is neither drawn nor focused, and two test files that
 * share drafts disturb each other.
 */
async function ownPage({ context }) {
  const own = await context.browser().createBrowserContext();
  const page = await patient(await own.newPage());
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const chrome = chromeLauncher({
  launchOptions: {
    executablePath: browser.executablePath,
    headless: browser.bundled ? 'shell' : true,
    args: browser.args,
  },
  createPage: ownPage,
});
const stopSession = chrome.stopSession.bind(chrome);
/** A page is never used again: after fifty entries Chromium drops those of a page nobody has pressed, and back leads out of it. */
chrome.stopSession = async (id) => {
  const result = await stopSession(id);
  for (const { puppeteerPage } of chrome.inactivePages.splice(0)) await puppeteerPage.browserContext().close();
  return result;
};

/**
 * Test files that share a page. What touches the history, the address, the storage of the browser, the language of the
 * page or real keys has a page of its own, and so has every file that is named nowhere here.
 */
const together = {
  model: /^test\/model\//,
  client: /^test\/client\/(?!device\/device-store|outbox\/outbox\.)/,
  parts:
    /^test\/components\/(office\/(?!own-file)|dvc-(guide|receipt|review|documents|handover|upload|office|search-field)\.test)/,
  forms: /^test\/components\/dvc-form(\.lists|\.tables)?\.test/,
  fields: /^test\/components\/fields\/[\w-]+\.test/,
};

/** Component, client and model tests in Chromium. Other engines: web-test-runner.all.config.mjs. */
export default {
  files: pagesFor(testFilesUnder('test/model', 'test/client', 'test/components'), together),
  nodeResolve: { exportConditions: ['browser', 'import', 'default'] },
  plugins: [
    esbuildPlugin({ ts: true, json: true, tsconfig: './tsconfig.json', target: 'es2022' }),
    compositionPlugin(),
    forcedColorsPlugin(),
  ],
  browsers: [chrome],
  concurrency: 2,
  testFramework: { config: { timeout: 40_000 } },
  testsFinishTimeout: 300_000,
  filterBrowserLogs: ({ args }) => !(typeof args[0] === 'string' && args[0].startsWith('Lit is in dev mode')),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), summaryReporter()],
};
