#!/usr/bin/env bash
# Intl's lunar calendars and the first day of Tết.
# One would guess: Tết can be computed with `ca-chinese` (or `ca-dangi`), give or take the hour between Hà Nội and Beijing. ICU 78 in Node and in
# Chromium puts the lunar new year of 2027 a day late in both calendars, and that of 2030 a day early in `chinese`. 2027-02-06 stands in the
# holiday plan of the Government Office of Viet Nam (letter 10065/VPCP-KGVX of 2026-10-02); 2027-02-06 and 2030-02-03 in the conversion tables
# of the Hong Kong Observatory (hko.gov.hk/en/gts/time/conversion.htm). The new moon of 2027 is minutes before midnight, by Beijing's time.
. "$(dirname "$0")/lib/start.sh"
browser
cat >run.mjs <<'JS'
import { open } from './page.mjs';
import { seen } from './seen.mjs';

/** The day of January or February that a calendar calls 1/1. */
function newYears(calendar) {
  const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'Asia/Ho_Chi_Minh', month: 'numeric', day: 'numeric' });
  const isFirst = (noon) => parts.formatToParts(noon).filter(({ type, value }) => type !== 'literal' && value === '1').length === 2;
  return [2026, 2027, 2028, 2030].map((year) => {
    let noon = Date.UTC(year, 0, 20, 5);
    while (!isFirst(noon)) noon += 86_400_000;
    return new Date(noon).toISOString().slice(0, 10);
  });
}

const said = {
  chinese: ['2026-02-17', '2027-02-07', '2028-01-26', '2030-02-02'],
  dangi: ['2026-02-17', '2027-02-07', '2028-01-27', '2030-02-03'],
};
console.log(`with Node ${process.version}, ICU ${process.versions.icu}`);
for (const calendar of ['chinese', 'dangi']) seen(`Node, ${calendar}`, newYears(calendar), said[calendar]);
await open({ '/': '<!doctype html><title>calendar</title>' }, async (page) => {
  await page.addScriptTag({ content: String(newYears) });
  for (const calendar of ['chinese', 'dangi'])
    seen(`Chromium, ${calendar}`, await page.evaluate((calendar) => newYears(calendar), calendar), said[calendar]);
});
JS
node run.mjs
