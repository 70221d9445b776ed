/** What was measured, as Markdown, and which budgets hold. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { conditions, median, patience } from './measures.mjs';
import { isShown } from './peers.mjs';

const lines = ['plain', 'fast3g', 'slow3g'];

/** The table of what a citizen waits for, beside the older build. */
export async function guideTable(measured) {
  const text = guideSection(measured);
  const held = measured.guideRows.every(({ holds }) => holds !== false);
  return { text: await formatted(text), held };
}

export async function report(chosen, measured) {
  const peers = chosen.filter((peer) => isShown(peer, 'birth'));
  const { times, surveys } = measured;
  /** One value a round; `undefined` where a round has none. */
  const each = (peer, key, take) => Array.from(times[`${peer.name} ${key}`] ?? [], (taken) => taken && take(taken));
  const all = (peer, key, take) => each(peer, key, take).filter(isMeasured);
  const floor = peers.find(({ name }) => name === 'floor');

  /** Median over the rounds of what a peer took beside what the floor took in the same round. */
  const ratio = (peer, key, take, base = key) => {
    const floors = each(floor, base, take);
    const ratios = each(peer, key, take).map((value, round) => value && floors[round] && value / floors[round]);
    return median(ratios.filter(isMeasured));
  };
  const cell = (peer, key, take) => {
    const values = all(peer, key, take);
    if (!values.length) return 'not done';
    const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map(shown);
    const beside = ratio(peer, key, take);
    const spread = values.length > 1 ? ` [${low}–${high}]` : '';
    return `${middle}${spread}${isMeasured(beside) ? ` **${beside.toFixed(2)}×**` : ''}`;
  };
  const loads = ({ milliseconds }) => milliseconds;

  const budgets = budgetsOf(measured, (name, key, take, base) => {
    const peer = peers.find((each) => each.name === name);
    return peer && ratio(peer, key, take, base);
  });

  const sent = (peer, form) =>
    lines
      .toReversed()
      .map((line) => all(peer, `${form} ${line}`, (load) => load)[0])
      .find(isMeasured);
  const wire = table(
    [
      '',
      'birth: script kB',
      'requests of script',
      'style kB',
      'all kB',
      'big: all kB',
      'controls (birth / big)',
      'elements (birth / big)',
    ],
    peers.map((peer) => {
      const [birth, big] = ['birth', 'big'].map((form) => ({
        ...sent(peer, form),
        ...surveys[`${peer.name} ${form}`],
      }));
      return [
        peer.title,
        kilo(birth.script),
        birth.scripts ?? '–',
        kilo(birth.style),
        kilo(birth.all),
        kilo(big.all),
        `${birth.controls ?? '–'} / ${big.controls ?? '–'}`,
        `${birth.elements ?? '–'} / ${big.elements ?? '–'}`,
      ];
    }),
  );
  const visible = (form) =>
    table(
      ['', ...lines.map((line) => conditions[line].title)],
      peers
        .filter((peer) => isShown(peer, form))
        .map((peer) => [peer.title, ...lines.map((line) => cell(peer, `${form} ${line}`, loads))]),
    );
  const full = peers.filter(({ onlyLoads }) => !onlyLoads);
  const typing = table(
    ['', 'key to paint', 'main thread a key', 'submit to 20 errors', 'errors'],
    full.map((peer) => [
      peer.title,
      cell(peer, 'use', ({ key }) => key),
      cell(peer, 'use', ({ task }) => task),
      cell(peer, 'use', ({ submit }) => submit),
      [...new Set(all(peer, 'use', ({ errors }) => errors))].join(', '),
    ]),
  );
  const leaks = table(
    ['', 'heap with one form MB', 'growth kB a mount', 'without compiled code', 'nodes', 'listeners'],
    full.map((peer) => {
      const middle = (key, take, write) => {
        const values = all(peer, key, take);
        return values.length ? write(median(values)) : 'not done';
      };
      const one = (value) => value.toFixed(1);
      return [
        peer.title,
        middle(
          'heap',
          ({ heap }) => heap / 1000,
          (value) => value.toFixed(2),
        ),
        middle('heap', ({ growth }) => growth, one),
        middle('kept', ({ growth }) => growth, one),
        middle('heap', ({ nodes }) => nodes, signed),
        middle('heap', ({ listeners }) => listeners, signed),
      ];
    }),
  );
  const access = table(
    ['', 'as shown', 'after a failed submit'],
    peers.map((peer) => [
      peer.title,
      ...[0, 1]
        .map((at) => surveys[`${peer.name} birth`]?.violations[at]?.join(', ') ?? '–')
        .map((text) => text || 'none'),
    ]),
  );
  const promised = table(
    ['budget', 'measured', 'holds'],
    budgets.map(({ what, figure, holds }) => [
      what,
      figure,
      holds === undefined ? 'not measured' : holds ? 'yes' : '**no**',
    ]),
  );

  const text = `# Results

${[
  `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- --rounds ${measured.rounds}\` in ${measured.took.toFixed(0)} s.`,
  `Chromium ${measured.browser}, headless, viewport 1000 × 800; Node ${process.version}; ${cpus().length} × ${cpus()[0].model.trim()}, load ${measured.load.toFixed(1)} at the end.`,
  `${Object.entries(measured.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.`,
].join('\n')}

Times are in milliseconds: median [least–most] of ${measured.rounds} rounds, then the median of the ratios to the plain HTML of the same
round. A round goes through all conditions, and through the peers within each, in shuffled order, with a browser a round and a new context
a load. ${fewer(peers, measured)}A machine that others use makes single figures unsteady; the ratios, bytes, nodes and violations are less so. kB = 1000 bytes.

${guideSection(measured)}
## Budgets

${promised}

## Bytes until all fields are visible (slow 3G, brotli 11)

${wire}

## Time until all fields are visible: birth

${visible('birth')}

## Time until all fields are visible: big, 300 questions in 20 sections

${visible('big')}

## Use of big, CPU ÷ 4, validation on

${typing}

## Twenty mounts of birth

${leaks}

## Violations that axe finds in birth

${access}

## What is compared

- \`birth\` is procedures/1.001193.json with the answers that make all of its pages apply. Ours reads that document, with its guide, papers,
  conditions and English words. The peers read the same questions, hints, options, first answers and rules without conditions, each in the
  document that its users write for it, and validate with what they ship; the floor has the questions in its HTML.
- \`big\` has dates, telephone numbers, rows to choose from, lists of 34, and lines of text; 20 are required.
- "dvc-form, all pages" is one script built with the plugins of dist/cdn that shows every page at once, because the peers have no pages or do
  without. "dvc-procedure, first page" is dist/cdn/dvc-procedure.js itself, embedded in the lines of the ward site: its
  document is a preloaded request too, the guide is shown, its button pressed at once, and the controls of the first page awaited.
- The questions of the others are a preloaded request. Dates are lines of text everywhere, and a commune is a line of text for the peers.
  Sentences of their own are left in English, so that no peer loads a second language.
- jedison and RJSF read JSON Schema. jedison starts lists on their first option, and tells of each error at its page and at the form too: 41 texts for 20 errors.
- JSONForms reads JSON Schema with a layout, drawn by its vanilla renderers in React; it counts errors while typing and shows them after a submit.
- SurveyJS reads a survey of one page, drawn by survey-js-ui with native lists (\`renderAs: 'select'\`) and its style without fonts; it
  takes answers over and judges them at each key (\`textUpdateMode: 'onTyping'\`), not when a field is left as it would by default.
- Form.io reads a form of panels and native lists, with the script of its \`/form\` entry and its own style without Bootstrap; beside each list it
  puts a field for autofill, hence more controls. It judges 100 ms after a key.
- FormKit reads its schema in Vue, with the genesis theme; it judges 20 ms after a key, and shows what it finds in fields that were changed.
- jedison, RJSF and JSONForms ship no style or were given none, so a page that is fit to be seen costs more than theirs here.
- "Not done": opening the page and what is done there took more than ${patience.page / 1000} s, a submit more than ${patience.submit / 1000} s, or the mounts more than
  ${patience.mounts / 1000} s. ${late(measured)}
- Keys are pressed 150 ms apart, so that what a form puts off until a pause in the typing is in the work of its main thread.
- Slow 3G is 400 kbit/s and 400 ms, fast 3G 1.6 Mbit/s and 150 ms, a request; no DNS, no TLS. A form counts as visible when every
  control has a box, which lays out also what \`content-visibility\` would leave for later.
- Heap and nodes are read after two forced collections, with one form on the page both times, after twenty mounts and after twenty more. The
  engine counts the machine code it makes for what runs often as heap; the first twenty pay for most of it. "Without compiled code" is the same in
  a browser told to make none (\`--jitless\`): what mounts leave behind.
`;
  const held = [...budgets, ...measured.guideRows].every(({ holds }) => holds !== false);
  return { text: await formatted(text), held };
}

function formatted(text) {
  return format(text, { parser: 'markdown', filepath: join(import.meta.dirname, 'RESULTS.md'), printWidth: 120 });
}

function guideSection({ guideRows: rows, before, rounds, took, load, browser }) {
  if (!rows.length) return '';
  const head = ['', before.commit ? `before (${before.commit})` : 'before', 'now', 'target', 'holds'];
  const cells = rows.map(({ what, before: then, now, target, holds }) => [
    what,
    before.why ?? then,
    now,
    target,
    holds === undefined ? '–' : holds ? 'yes' : '**no**',
  ]);
  return `## What a citizen waits for, through the receiver

${table(head, cells)}

Measured on ${new Date().toISOString().slice(0, 10)} in Chromium ${browser}, ${rounds} rounds in ${took.toFixed(0)} s, load ${load.toFixed(1)} at the end; \`npm run bench -- --only guide,large --rounds 3\` renews
this table alone. Slow 3G, CPU ÷ 4, a new context a visit; scripts and documents come from a receiver with the embedded PostgreSQL. "×" is the median of the
ratios to the same guide as plain HTML, with one small style sheet and script, in the same round. Then: the median [least–most], what had
arrived at that moment (bodies as they are sent), and hops: the most requests that began one after the other had ended. Bytes of script are
those the page has to wait for, on a phone; how far a page moves is what browsers count as layout shift. The form with a list has three
persons and a row of children, 43 controls in plain HTML and in jedison; in \`<dvc-form>\` a row is opened with its button as soon as that is seen, and all
43 controls are waited for. It is \`dist/cdn/dvc-form.js\` itself, in the lines of docs/embedding.md.

`;
}

/** The budgets of docs/architecture.md; `ratio` gives `undefined` for what was not measured. */
function budgetsOf({ times, surveys }, ratio) {
  const most = (what, value, limit, unit) => ({
    what: `${what} ≤ ${limit}${unit}`,
    figure: value === undefined ? '–' : `${value.toFixed(unit === '×' ? 2 : 1)}${unit}`,
    holds: value === undefined ? undefined : value <= limit,
  });
  const loads = ({ milliseconds }) => milliseconds;
  const script = times['journey birth slow3g']?.find(isMeasured)?.script;
  const growth = times['ours heap']?.flatMap((each) => each.growth);
  const kept = times['ours kept']?.flatMap((each) => each.growth);
  const violations = ['ours', 'journey'].flatMap((name) => surveys[`${name} birth`]?.violations?.flat() ?? []);
  return [
    most('script until birth can be answered, with what is fetched beside it', script && script / 1000, 39.3, ' kB'),
    most('birth, all pages, slow 3G, CPU ÷ 4', ratio('ours', 'birth slow3g', loads), 2, '×'),
    most('birth, first page, slow 3G, CPU ÷ 4', ratio('journey', 'birth slow3g', loads), 2, '×'),
    most('big, fast 3G, CPU ÷ 4', ratio('ours', 'big fast3g', loads), 1.4, '×'),
    most(
      'big, key to paint, CPU ÷ 4',
      ratio('ours', 'use', ({ key }) => key),
      1.3,
      '×',
    ),
    most('heap, 20 mounts of birth', growth && median(growth), 10, ' kB a mount'),
    most('the same without compiled code', kept && median(kept), 10, ' kB a mount'),
    { what: 'axe violations in birth: none', figure: String(violations.length), holds: violations.length === 0 },
  ];
}

/** The peers that took part in fewer rounds. */
function fewer(peers, { rounds }) {
  const told = peers.filter((peer) => peer.rounds < rounds).map((peer) => `${peer.title} in ${peer.rounds}`);
  return told.length ? `Heavy pages take part in fewer rounds: ${told.join(', ')}. ` : '';
}

function late({ late: list }) {
  if (!list.length) return 'In this run everything was done.';
  const counts = {};
  for (const { peer, what } of list) counts[`${peer.title}, ${what}`] = (counts[`${peer.title}, ${what}`] ?? 0) + 1;
  const told = Object.entries(counts).map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what));
  return `Not done in this run: ${told.join('; ')}.`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function shown(value) {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

function kilo(bytes) {
  return bytes === undefined ? '–' : (bytes / 1000).toFixed(1);
}

function isMeasured(value) {
  return value !== undefined;
}

function signed(value) {
  return value > 0 ? `+${value}` : String(value);
}
