import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Said } from '../../cli/src/language.js';
import { keptDaysOff, type DaysOff } from '../../src/model/days-off.js';
import { Told } from './told.js';
import { words } from './words.js';

const day = z.iso.date();
const file = z.record(
  z.string().regex(/^\d{4}$/),
  z.strictObject({ off: z.array(day), work: z.array(day).default([]) }),
);

/** The kept years, and those of a file in their place; throws with the name of the file. */
export function readDaysOff(path: string | undefined): DaysOff {
  if (path === undefined) return keptDaysOff;
  try {
    const years = file.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const [year, { off, work }] of Object.entries(years)) {
      const strange = [...off, ...work].find((each) => !each.startsWith(`${year}-`));
      if (strange) throw new Told(words.notInYear(strange, year));
    }
    return { ...keptDaysOff, ...years };
  } catch (cause) {
    const example = '{"2028": {"off": ["2028-01-03"], "work": []}}';
    throw new Told(words.notDaysOff(path, example), { cause });
  }
}

/** A sentence for each year of which the days off will be needed within two months and are not known. */
export function missingYears(daysOff: DaysOff, now: Date): readonly Said[] {
  const soon = new Date(now.getTime() + 60 * 86_400_000);
  const years = new Set([now, soon].map((each) => String(each.getUTCFullYear())));
  return [...years].filter((year) => !Object.hasOwn(daysOff, year)).map(words.yearUnknown);
}
