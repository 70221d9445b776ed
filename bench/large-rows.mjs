/** What large.mjs measured, as rows of the table of what a citizen waits for. */
import { run } from '../scripts/run.mjs';
import { median } from './measures.mjs';

/** The most that each may take: milliseconds, or times plain HTML. */
const targets = {
  'key after a failed submit, 3,000 questions, 200 errors': { milliseconds: 12 },
  'key in a search of 3,000 options': { milliseconds: 10 },
  'submit to 20 errors, 300 questions, CPU ÷ 4': { ratio: 1.6 },
};

/** Runs large.mjs by itself, so that no other page is open; `commit` is that of the older build, where there is one. */
export async function largeRows({ commit, rounds }) {
  const before = commit ? ['--before', commit] : [];
  const output = await run('bench/large.mjs', ['--json', '--rounds', String(rounds), ...before]);
  const times = JSON.parse(output.trim().split('\n').at(-1));
  return Object.entries(times).map(([what, { floor, before: then, now }]) => {
    const told = (list) => list && figure(list, floor);
    const { milliseconds, ratio } = targets[what] ?? {};
    const most = milliseconds ?? ratio;
    const took = told(now);
    return {
      what,
      before: told(then)?.text ?? '–',
      now: took.text,
      target: milliseconds ? `≤ ${milliseconds} ms` : ratio ? `≤ ${ratio} ×` : '–',
      holds: most === undefined ? undefined : (milliseconds ? took.milliseconds : took.ratio) <= most,
    };
  });
}

function figure(list, floor) {
  const milliseconds = median(list);
  const text = `${milliseconds.toFixed(1)} ms`;
  if (!floor) return { milliseconds, text };
  const ratio = median(list.map((each, round) => each / floor[round]));
  return { milliseconds, ratio, text: `**${ratio.toFixed(2)} ×** ${text}` };
}
