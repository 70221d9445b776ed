/** What was measured of guides, first questions and catalogues, as the rows of a table. */
import { bytesOf } from '../scripts/wire.mjs';
import { codes } from './guide.mjs';
import { median } from './measures.mjs';
import { hops } from './visit.mjs';

const [birth, lists] = codes;
const milliseconds = (value) => `${value.toFixed(0)} ms`;
const kilo = (bytes) => (bytes / 1000).toFixed(1);
const isKnown = (value) => value !== undefined;

/**
 * `times` holds what each task told under its key, one a round. Resolves with the rows `{ what, before, now, target,
 * holds }`; `builds` are the names of those that took part, and a figure that is not there is "–".
 */
export async function guideRows(times, builds) {
  const each = (key) => Array.from(times[key] ?? []);
  const values = (key, take) =>
    each(key)
      .map((told) => told && take(told))
      .filter(isKnown);
  const ratio = (key, base, take = guide) =>
    median(
      each(key)
        .map((told, round) => {
          const floor = times[base]?.[round];
          return told && floor && take(told) / floor.guide;
        })
        .filter(isKnown),
    );

  /** A time beside plain HTML in the same round, then what was fetched for it. */
  const timed = async (key, base, take = guide) => {
    const all = values(key, take);
    if (!all.length) return undefined;
    const beside = base && ratio(key, base, take);
    const spread = all.length > 1 ? ` [${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}]` : '';
    const [told] = each(key).filter(isKnown);
    const until = told.requests.filter(({ end }) => end <= take(told));
    const bytes = (await Promise.all(until.map(({ url }) => bytesOf(url)))).reduce((sum, one) => sum + one, 0);
    const fetched = `${kilo(bytes)} kB, ${until.length} requests, ${hops(told.requests, take(told))} hops`;
    const figure = base ? beside : bytes / 1000;
    return {
      figure,
      time: median(all),
      text: `${base ? `**${beside.toFixed(2)} ×** ` : ''}${milliseconds(median(all))}${spread}, ${fetched}`,
    };
  };
  const row = async (what, limit, shown, of) => {
    const [before, now] = await Promise.all(
      ['before', 'now'].map((build) => (builds.includes(build) ? of(build) : undefined)),
    );
    const holds = now && limit !== undefined ? now.figure <= limit : undefined;
    return { what, before: before?.text ?? '–', now: now?.text ?? '–', target: shown, holds };
  };

  const shifts = (screens) => async (build) => {
    const moved = screens.map((screen) => values(`${build} shift ${screen}`, ({ shift }) => shift)[0]);
    if (!moved.every(isKnown)) return undefined;
    return { figure: Math.max(...moved), text: moved.map((value) => value.toFixed(3)).join(' / ') };
  };
  /** Kilobytes of script for birth, and the most and the least of all procedures. */
  const scripts = (until) => async (build) => {
    const sums = {};
    for (const [key, [told]] of Object.entries(times).filter(([key]) => key.startsWith(`${build} scripts `)))
      if (told) sums[key.split(' ').at(-1)] = await sumOf(told[until]);
    return extremes(sums);
  };
  const documents = async (build) => {
    const sums = {};
    for (const [key, [told]] of Object.entries(times).filter(([key]) => key.startsWith(`${build} scripts `)))
      if (told) sums[key.split(' ').at(-1)] = await sumOf(told.documents);
    return extremes(sums);
  };
  const question = (told) => told.question;
  const rows = [
    row(`guide shown, two lines, birth (${birth})`, 1.7, '≤ 1.7 ×', (build) =>
      timed(`${build} ${birth}`, `plain ${birth}`),
    ),
    row(`guide shown, two lines, a procedure with lists (${lists})`, 1.7, '≤ 1.7 ×', (build) =>
      timed(`${build} ${lists}`, `plain ${lists}`),
    ),
    row('guide shown, `<dvc-office>` around it, birth', 1.9, '≤ 1.9 ×', (build) =>
      timed(`${build} office`, `plain ${birth}`),
    ),
    row('guide shown, the same with `dvc.js` beside it', 1.9, '≤ 1.9 ×', (build) =>
      timed(`${build} both`, `plain ${birth}`),
    ),
    row('guide shown, the same with `dvc.js` alone', 1.9, '≤ 1.9 ×', (build) =>
      timed(`${build} loader`, `plain ${birth}`),
    ),
    row('guide shown, page that carries it, beside that page without it', 1.05, '≤ 1.05 ×', (build) =>
      timed(`${build} static`, 'bare'),
    ),
    row('how far that page moves', 0.02, '< 0.02', shifts(['static'])),
    row('first question, pressed at once, birth', 2.2, '≤ 2.2 ×', (build) =>
      timed(`${build} ${birth}`, `plain ${birth}`, question),
    ),
    row('first question, pressed at once, with lists', 2.2, '≤ 2.2 ×', (build) =>
      timed(`${build} ${lists}`, `plain ${lists}`, question),
    ),
    row('how far the ward page moves, phone / desktop', 0.02, '< 0.02', shifts(['ward phone', 'ward desktop'])),
    row(
      'how far a page of two lines moves, phone / desktop',
      0.02,
      '< 0.02',
      shifts(['two lines phone', 'two lines desktop']),
    ),
    row('script until the guide, birth; all procedures', 14, '≤ 14 kB', scripts('guide')),
    row('script until the first question, birth; all procedures', 36, '≤ 36 kB', scripts('question')),
    row('a document on the wire, birth; all procedures', 6.5, '≤ 6.5 kB', documents),
    row('catalogue, list shown', 26, '≤ 26 kB', (build) => timed(`${build} catalogue`)),
  ];
  rows.splice(9, 0, listedRow(times));
  const [then, now] = ['before', 'now'].map((build) => values(`${build} catalogue`, guide));
  if (then.length && now.length) rows.push(halved(median(then), median(now)));
  return Promise.all(rows);
}

/** The form with a list, in `<dvc-form>`, beside the same in plain HTML and in the smallest other library. */
function listedRow(times) {
  const told = (peer) => {
    const loads = times[`${peer} listed slow3g`] ?? [];
    const floors = times['floor listed slow3g'] ?? [];
    const ratio = median(
      loads
        .map((load, round) => load && floors[round] && load.milliseconds / floors[round].milliseconds)
        .filter(isKnown),
    );
    if (ratio === undefined) return undefined;
    const [{ all, scripts }] = loads.filter(isKnown);
    const middle = median(loads.filter(isKnown).map(({ milliseconds: each }) => each));
    return {
      ratio,
      text: `**${ratio.toFixed(2)} ×** ${milliseconds(middle)}, ${kilo(all)} kB, ${scripts} requests of script`,
    };
  };
  const [before, now, other] = ['before', 'ours', 'jedison'].map(told);
  const beside = now && other ? `${now.text}; jedison ${other.text}` : now?.text;
  return {
    what: 'a form of 38 questions with a list, `<dvc-form>`',
    before: before?.text ?? '–',
    now: beside ?? '–',
    target: '≤ 1.6 ×, ahead of jedison',
    holds: now && other ? now.ratio <= 1.6 && now.ratio < other.ratio : undefined,
  };
}

function halved(then, now) {
  const figure = now / then;
  return {
    what: 'catalogue, time beside the build before',
    before: '1 ×',
    now: `**${figure.toFixed(2)} ×**`,
    target: '≤ 0.5 ×',
    holds: figure <= 0.5,
  };
}

function guide(told) {
  return told.guide;
}

async function sumOf(urls) {
  const sizes = await Promise.all([...new Set(urls)].map(bytesOf));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

function extremes(sums) {
  const sorted = Object.entries(sums).toSorted(([, one], [, other]) => one - other);
  if (!sorted.length) return undefined;
  const [least, most] = [sorted[0], sorted.at(-1)];
  const own = sums[birth] === undefined ? '–' : kilo(sums[birth]);
  return {
    figure: most[1] / 1000,
    text: `**${own} kB**; ${kilo(least[1])} to ${kilo(most[1])} (${most[0]})`,
  };
}

/** One line a request, with the milliseconds from and to which it was under way. */
export function waterfall({ guide: shown, question, requests }) {
  const lines = requests.map(({ url, start, end }) => {
    const from = start.toFixed(0).padStart(6);
    return `${from} – ${(end?.toFixed(0) ?? 'later').padStart(6)}  ${new URL(url).pathname}`;
  });
  const moments = [`${shown.toFixed(0).padStart(6)}  guide shown`];
  if (question) moments.push(`${question.toFixed(0).padStart(6)}  first question`);
  return [...lines, ...moments].join('\n');
}
