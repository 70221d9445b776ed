#!/usr/bin/env bash
# Custom elements that say their role by ElementInternals, and the tools that test access.
# One would guess: a check in a real browser sees what the browser's accessibility tree holds. axe-core 4.14.1 and getByRole of Playwright 1.65.1
# read attributes only: a button without a name passes axe, and no test by role finds it, while Chromium exposes a button with an empty
# name to screen readers. The same element with a role attribute is found by both.
. "$(dirname "$0")/lib/start.sh"
browser axe-core@4.14.1
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { open } from './page.mjs';
import { seen } from './seen.mjs';

const page = (attribute) => `<!doctype html><html lang="en"><title>page</title><main><h1>Page</h1><x-button ${attribute}></x-button></main>
<script>
  customElements.define('x-button', class extends HTMLElement {
    connectedCallback() {
      this.attachInternals().role = 'button';
      this.tabIndex = 0;
    }
  });
</script>`;
for (const [says, attribute, violations, found] of [
  ['role by ElementInternals', '', [], 0],
  ['role by attribute', 'role="button"', ['aria-command-name'], 1],
])
  await open({ '/': page(attribute) }, async (page) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const buttons = nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => name.value);
    seen(`${says}: names of the buttons in the accessibility tree`, buttons, ['']);
    await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    seen(`${says}: what axe says`, await page.evaluate(async () => (await axe.run()).violations.map(({ id }) => id)), violations);
    seen(`${says}: found by getByRole('button')`, await page.getByRole('button').count(), found);
  });
JS
node run.mjs
