#!/usr/bin/env bash
# `required` in Chromium's accessibility tree before anybody has done anything.
# One would guess: an untouched field is not announced as wrong (:user-invalid does not match either), or every kind is. Chromium treats
# kinds differently: an empty required text field or textarea is handed to screen readers as valid, an empty required select, radio or
# checkbox as invalid from the start. aria-invalid="false" takes it back.
. "$(dirname "$0")/lib/start.sh"
browser
cat >run.mjs <<'JS'
import { open } from './page.mjs';
import { seen } from './seen.mjs';

const form = `<!doctype html><html lang="en"><title>form</title><form>
  <label>text <input required></label>
  <label>long text <textarea required></textarea></label>
  <label>select <select required><option value=""></option><option>1</option></select></label>
  <label>radio <input type="radio" name="r" required></label>
  <label>checkbox <input type="checkbox" required></label>
  <label>quiet select <select required aria-invalid="false"><option value=""></option><option>1</option></select></label>
</form>`;
await open({ '/': form }, async (page) => {
  seen('controls that match :user-invalid', await page.locator(':user-invalid').count(), 0);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const invalid = nodes
    .map(({ name, properties = [] }) => [name?.value, properties.find((property) => property.name === 'invalid')?.value.value])
    .filter(([name, value]) => name && value !== undefined && name !== 'form');
  seen('invalid in the tree', Object.fromEntries(invalid), {
    text: 'false',
    'long text': 'false',
    select: 'true',
    radio: 'true',
    checkbox: 'true',
    'quiet select': 'false',
  });
});
JS
node run.mjs
