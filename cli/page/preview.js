// The page around the frame: what the document looks like, what is wrong in it, and what it would send.
import { wordsIn } from './words.js';

const $ = (id) => document.getElementById(id);
const frame = $('frame');
let words = wordsIn('en');
let answers = {};
let isReady = false;
/** What was last heard of the document. */
let state;

const get = async (path) => (await fetch(path)).json();
const post = async (path, value) => (await fetch(path, { method: 'POST', body: JSON.stringify(value) })).json();

function choices(select, options, chosen) {
  const before = select.value || chosen;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === before)));
}

function drawWords() {
  document.documentElement.lang = state.language;
  words = wordsIn(state.language);
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = words[element.dataset.word];
  frame.title = words.frame;
  choices(
    $('width'),
    [
      ['w360', '360 px'],
      ['w768', '768 px'],
      ['w1280', '1280 px'],
      ['full', words.full],
    ],
    'w360',
  );
  choices(
    $('line'),
    [
      ['good', words.good],
      ['slow', words.slow],
      ['offline', words.offline],
    ],
    state.line,
  );
}

function drawFindings(list, findings) {
  list.replaceChildren(
    ...findings.map(({ line, column, message, fix }) => {
      const item = document.createElement('li');
      const where = document.createElement('b');
      where.textContent = `${state.file}:${line}:${column}`;
      item.append(where, `${message} ${fix}`);
      return item;
    }),
  );
}

function draw() {
  drawWords();
  document.title = `${state.file} · dvc preview`;
  $('file').textContent = state.file;
  const faults = state.findings.filter(({ level }) => level === 'fault');
  const warnings = state.findings.filter(({ level }) => level === 'warning');
  drawFindings($('faults'), faults);
  drawFindings($('warnings'), warnings);
  $('warnings-head').textContent = words.warnings(warnings.length);
  $('broken').hidden = faults.length === 0;
  frame.hidden = faults.length > 0;
  choices(
    $('language'),
    state.languages.map((language) => [language, language]),
    'vi',
  );
  drawStage();
}

/** Gives the element in the frame what it shows; what was typed stays. */
function drawStage() {
  const stage = frame.contentDocument;
  const element = isReady && stage?.querySelector('dvc-procedure');
  if (!element || !state?.document) return;
  stage.documentElement.lang = $('language').value;
  element.document = state.document;
  $('layout-choice').hidden = !('layout' in element);
  if (!('layout' in element)) return;
  choices(
    $('layout'),
    ['pages', 'all', 'one'].map((name) => [name, name]),
    element.layout,
  );
  element.layout = $('layout').value;
}

/** The pages in the order they are asked, by the answers of now. */
function drawPages(pages) {
  $('pages').replaceChildren(
    ...pages.map(({ title, always }) => {
      const item = document.createElement('li');
      item.textContent = always ? title : `${title} (${words.byAnswers})`;
      return item;
    }),
  );
}

async function drawData() {
  const language = $('language').value || 'vi';
  const { submission, pages = [], issues = [], papers = [] } = await post('data', { answers, language });
  if (!submission) return;
  drawPages(pages);
  $('data').textContent = JSON.stringify(submission, undefined, 2);
  $('lacks').textContent = words.lacks(issues.length, papers.filter(({ required }) => required).length);
}

async function load() {
  state = await get('state');
  draw();
  await drawData();
}

function setWidth() {
  frame.className = $('width').value;
}

async function setLine() {
  await post('line', { line: $('line').value });
  tellLine();
}

/** The frame hears of the line as a browser tells of it. */
function tellLine() {
  const line = $('line').value;
  const view = frame.contentWindow;
  Object.defineProperty(view.navigator, 'onLine', { configurable: true, value: line !== 'offline' });
  view.dispatchEvent(new Event(line === 'offline' ? 'offline' : 'online'));
}

async function restart() {
  frame.contentWindow.sessionStorage.clear();
  answers = {};
  isReady = false;
  // Without a line the page itself would not come.
  $('line').value = 'good';
  await setLine();
  frame.contentWindow.location.reload();
  await drawData();
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== location.origin) return;
  if (data.ready) {
    isReady = true;
    tellLine();
    drawStage();
    return;
  }
  answers = data.answers;
  void drawData();
});

$('width').addEventListener('change', setWidth);
$('line').addEventListener('change', () => void setLine());
$('layout').addEventListener('change', drawStage);
$('language').addEventListener('change', () => {
  drawStage();
  void drawData();
});
$('restart').addEventListener('click', () => void restart());

const events = new EventSource('events');
// Also after the line to the command was lost and is there again.
events.addEventListener('open', () => void load().then(setWidth));
events.addEventListener('saved', () => {
  void load().then(() => {
    $('saved').textContent = words.saved(new Date().toLocaleTimeString('vi-VN'));
  });
});
