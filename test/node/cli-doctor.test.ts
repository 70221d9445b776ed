import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { realWeb } from '../../cli/src/doctor/real-web.js';
import { diagnose } from '../../src/doctor/diagnose.js';
import { tagsIn, type Manifest } from '../../src/doctor/known-tags.js';
import type { Web } from '../../src/doctor/web.js';
import { wordsOf, type Code } from '../../src/doctor/words.js';
import { inEnglish } from '../../src/doctor/words/english.js';
import { inVietnamese } from '../../src/doctor/words/vietnamese.js';
import { testReceiver, type TestReceiver } from '../../server/test/harness.js';
import { buildCommand, dvc } from '../fixtures/dvc.js';

const known = tagsIn(JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest);
const page = 'https://xa.example.vn/thu-tuc';
const office = 'https://tiepnhan.example.vn';
const gate = 'https://cong.example.vn';
const code = '9.000001';
const src = `${office}/dvc/${code}/dvc-procedure.js`;
const script = `<script type="module" src="${src}"></script>`;
const tag = `<dvc-procedure code="${code}" endpoint="${office}" lang="vi"></dvc-procedure>`;

const byFile = `<dvc-office src="/office.json"><dvc-procedure code="${code}" lang="vi"></dvc-procedure></dvc-office>`;
const withFile = `<dvc-office src="/office.json">${tag}</dvc-office>`;

const theme = (said: string): string => `<script type="module" src="${office}/dvc/dvc.js" ${said}></script>`;

/** What is planted; all that is not said is right. */
interface Planted {
  readonly script?: string;
  readonly tag?: string;
  readonly head?: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly status?: number;
  /** The file of the office. */
  readonly office?: string;
  readonly asks?: Gate;
  /** Where names lead, unless they lead to the internet. */
  readonly addresses?: Readonly<Record<string, string>>;
}

/** What stands before the receiver: it answers itself, or changes what comes through. */
type Gate = (request: IncomingMessage, through: () => Promise<Response>) => Promise<Response>;

const old = '/*! dvc-elements 0.0.9: THIRD-PARTY-NOTICES.txt */\nimport("./chunks/form-aaaaaaaa.js")';
const through = (endpoint: string): string => tag.replace(office, endpoint);
const gateScript = script.replace(office, gate);
const csp = (policy: string): Planted => ({ headers: { 'Content-Security-Policy': policy } });
const refusing =
  (method: string): Gate =>
  async ({ method: asked }, pass) =>
    asked === method ? new Response('<h1>Method Not Allowed</h1>', { status: 405 }) : pass();
const changed =
  (path: RegExp, change: (answer: Response) => Response | Promise<Response>): Gate =>
  async ({ url }, pass) =>
    path.test(url ?? '') ? change(await pass()) : pass();
const scriptAs = (type: string): Gate =>
  changed(
    /\.js$/,
    async (answer) =>
      new Response(await answer.text(), { headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' } }),
  );

/** Each mistake, planted alone, and what the doctor must name; `says` stands in what to write instead. */
const mistakes: readonly (readonly [name: string, code: Code, planted: Planted, says?: RegExp])[] = [
  ['the page is not there', 'page-status', { status: 404 }],
  ['the page is http', 'page-insecure', { at: 'http://xa.example.vn/thu-tuc' }],
  ['an editor took both lines away', 'nothing-ours', { script: '', tag: '' }],
  ['an editor took the script away', 'script-missing', { script: '' }],
  ['an editor took the tag away', 'tag-missing', { tag: '' }],
  [
    'the lines were pasted as text',
    'escaped',
    { script: '', tag: tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;') },
  ],
  ['type="module" is missing', 'not-a-module', { script: script.replace(' type="module"', '') }],
  ['the tag closes itself', 'self-closed', { tag: tag.replace('></dvc-procedure>', ' />') }],
  ['the tag has a slip', 'unknown-tag', { tag: `${tag}<dvc-tracke lang="vi"></dvc-tracke>` }, /dvc-tracker/],
  ['an attribute has a slip', 'unknown-attribute', { tag: tag.replace('lang=', 'layuot="all" lang=') }, /layout/],
  ['the tag has no code', 'code-missing', { tag: tag.replace(`code="${code}" `, '') }],
  ['the script brings another procedure', 'script-of-another', { script: script.replace(code, '1.001193') }],
  ['the script is http', 'script-mixed', { script: script.replace('https:', 'http:') }],
  [
    'nobody answers for the script',
    'script-unreachable',
    { script: script.replace(office, 'https://khong-co.example.vn') },
  ],
  ['the script has moved', 'script-status', { script: script.replace('/dvc/', '/js/') }],
  ['the script comes as text', 'script-type', { script: gateScript, asks: scriptAs('text/plain') }],
  [
    'the script comes without CORS',
    'script-cors',
    {
      script: gateScript,
      asks: changed(
        /\.js$/,
        async (answer) => new Response(await answer.text(), { headers: { 'Content-Type': 'text/javascript' } }),
      ),
    },
    /Access-Control-Allow-Origin: \*/,
  ],
  [
    'the folder was not copied whole',
    'chunk-missing',
    { script: gateScript, asks: changed(/chunks/, () => new Response('', { status: 404 })) },
  ],
  [
    'the script is an old copy',
    'other-version',
    {
      script: gateScript,
      asks: changed(
        /procedure\.js$/,
        () => new Response(old, { headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' } }),
      ),
    },
  ],
  ['scripts come from two places', 'two-folders', { script: script + gateScript }],
  [
    'the policy forbids the script',
    'csp-script',
    csp("script-src 'self'"),
    /script-src https:\/\/tiepnhan\.example\.vn/,
  ],
  [
    'a meta forbids the script',
    'csp-script',
    { head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self' blob:; connect-src *">` },
  ],
  [
    'the policy forbids the call',
    'csp-connect',
    csp(`connect-src 'self'`),
    /connect-src https:\/\/tiepnhan\.example\.vn/,
  ],
  [
    'the policy forbids the sheet',
    'csp-style',
    { head: `<link rel="stylesheet" href="${office}/dvc/guide.css">`, ...csp("style-src 'self'") },
  ],
  ['the policy forbids pictures', 'csp-picture', csp("img-src 'self'"), /blob:/],
  [
    'the policy forbids templates',
    'csp-trusted-types',
    csp("require-trusted-types-for 'script'; trusted-types jquery"),
    /lit-html/,
  ],
  [
    'the receiver has curly quotes',
    'endpoint-form',
    { tag: tag.replace(`"${office}"`, `“${office}”`) },
    /endpoint="https:\/\/tiepnhan\.example\.vn"/,
  ],
  ['the receiver has blanks', 'endpoint-form', { tag: through(` ${office} `) }],
  ['the receiver lacks https://', 'endpoint-form', { tag: through('tiepnhan.example.vn:8080') }, /https:\/\/tiepnhan/],
  ['the receiver ends in /v1', 'endpoint-v1', { tag: through(`${office}/v1`) }],
  ['the receiver is http', 'endpoint-mixed', { tag: through(office.replace('https', 'http')) }],
  ['nobody answers for the receiver', 'receiver-unreachable', { tag: through('https://khong-co.example.vn') }],
  ['a web site is named as the receiver', 'not-a-receiver', { tag: through('https://xa.example.vn') }],
  [
    'the site is not allowed',
    'site-not-allowed',
    { at: 'https://www.xa.example.vn/thu-tuc' },
    /https:\/\/www\.xa\.example\.vn to ALLOWED_SITES/,
  ],
  [
    'the receiver is ill',
    'receiver-ill',
    { tag: through(gate), asks: changed(/health/, () => new Response('{}', { status: 507 })) },
  ],
  ['a gateway stops OPTIONS', 'options-blocked', { tag: through(gate), asks: refusing('OPTIONS') }],
  ['a gateway stops PATCH', 'patch-blocked', { tag: through(gate), asks: refusing('PATCH') }],
  [
    'the receiver does not take the code',
    'code-unknown',
    { tag: tag.replace(code, '9.000009'), script: script.replace(`${code}/`, '') },
    /9\.000001/,
  ],
  [
    'nobody says a number',
    'phone-missing',
    {
      tag: through(gate),
      asks: changed(/capabilities/, async (answer) => {
        const told = (await answer.json()) as { office: object };
        return Response.json(
          { ...told, office: { name: 'UBND' } },
          { headers: { 'Access-Control-Allow-Origin': '*' } },
        );
      }),
    },
  ],
  [
    'a mark names a code that is not taken',
    'code-unknown',
    { script: theme(''), tag: '<div data-dvc-procedure="9.000009" data-lang="vi">Xin gọi</div>' },
    /9\.000001/,
  ],
  [
    'a link names a code that is not taken',
    'code-unknown',
    { script: theme(''), tag: `<a href="${office}/p/9.000009#dvc" lang="vi">Khai</a>` },
  ],
  [
    'a mark stands beside the script of one procedure',
    'mark-not-looked-for',
    { tag: `<div data-dvc-procedure="${code}" data-endpoint="${office}">Xin gọi</div>` },
    /dvc\/dvc\.js/,
  ],
  [
    'a mark sends where the theme does not',
    'mark-refused',
    { script: theme(`data-endpoint="${office}"`), tag: `<a href="${gate}/p/${code}" data-dvc lang="vi">Khai</a>` },
    /cong\.example\.vn/,
  ],
  ['the file of the office is not there', 'office-unreachable', { tag: withFile }],
  [
    'the file of the office is on a site that does not give it',
    'office-not-allowed',
    { tag: withFile.replace('/office', `${gate}/office`), asks: async () => Response.json({}) },
  ],
  ['the file of the office is no JSON', 'office-not-json', { tag: withFile, office: '<!doctype html>' }],
  ['the file of the office has a fault', 'office-faulty', { tag: withFile, office: '{ "phone": 2 }' }],
  [
    'the office receives nowhere',
    'office-no-endpoint',
    { tag: withFile.replace(`endpoint="${office}"`, ''), office: '{ "filing": ["receive"] }' },
  ],
  [
    'the receiver that only the file of the office names is not there',
    'receiver-unreachable',
    { tag: byFile, office: '{ "endpoint": "https://khong-co.example.vn" }' },
  ],
  [
    'the receiver of the file does not have the procedure',
    'code-unknown',
    { tag: byFile.replace(`"${code}"`, '"9.000009"'), office: JSON.stringify({ endpoint: office }) },
  ],
  ['nobody says the language', 'lang-missing', { tag: tag.replace(' lang="vi"', ''), html: '<html>' }],
  ['the page is English', 'lang-other', { tag: tag.replace(' lang="vi"', ''), html: '<html lang="en-US">' }],
  ['the receiver is internal', 'internal-address', { addresses: { 'tiepnhan.example.vn': '10.1.2.3' } }],
  [
    'the brand cannot be read',
    'brand-contrast',
    { head: '<style>dvc-procedure { --dvc-color-brand: #ffcd00 }</style>' },
  ],
];

describe('dvc doctor', () => {
  let receiver: TestReceiver;
  let folder: string;
  let servers: readonly [site: Server, gate: Server];
  let planted: Planted = {};

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    mkdirSync(join(folder, 'chunks'));
    const head = '/*! dvc-elements 0.1.0: THIRD-PARTY-NOTICES.txt */\n';
    for (const file of ['dvc.js', 'dvc-procedure.js', 'dvc-catalog.js', 'dvc-form.js'])
      writeFileSync(join(folder, file), `${head}import("./chunks/form-aaaaaaaa.js")`);
    writeFileSync(join(folder, 'chunks/form-aaaaaaaa.js'), '');
    writeFileSync(join(folder, 'guide.css'), '');
    receiver = await testReceiver({
      allowedSites: ['https://xa.example.vn', 'http://xa.example.vn'],
      staticDir: folder,
    });
    servers = [await listen(sendPage), await listen(passOn)];
    await buildCommand();
  });
  after(async () => {
    for (const server of servers) server.close();
    await receiver.close();
    rmSync(folder, { recursive: true });
  });

  function sendPage(request: IncomingMessage, response: ServerResponse): void {
    const { html = '<html lang="vi">', head = '', headers = {}, status = 200 } = planted;
    if (request.url === '/office.json' && planted.office !== undefined) return void response.end(planted.office);
    if (!request.url?.startsWith('/thu-tuc')) return void response.writeHead(404).end();
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    const body = `${planted.script ?? script}\n${planted.tag ?? tag}`;
    response.end(
      `<!doctype html>${html}<head><title>Xã</title>${head}</head><body><p>Mời ông/bà.</p>${body}</body></html>`,
    );
  }

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers, url = '/' } = request;
    const kept = Object.entries(headers).filter(([name]) => !/^(?:host|connection|content-length)$/.test(name));
    const go = (): Promise<Response> =>
      fetch(new URL(url, receiver.url), {
        method,
        headers: kept.map(([name, value]): [string, string] => [name, String(value)]),
      });
    const answer = await (planted.asks ?? ((_, pass) => pass()))(request, go);
    const sent = [...answer.headers].filter(
      ([name]) => !/^(?:content-encoding|content-length|connection|transfer-encoding)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(sent)).end(Buffer.from(await answer.arrayBuffer()));
  }

  /** The real network, where the names of the example lead to these servers. */
  const web: Web = {
    async ask(url, question) {
      const { host, origin } = new URL(url);
      const [site, gateway] = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const places: Readonly<Record<string, string | undefined>> = {
        'xa.example.vn': site,
        'www.xa.example.vn': site,
        'cong.example.vn': gateway,
        'tiepnhan.example.vn': receiver.url,
      };
      const answer = await realWeb.ask(url.replace(origin, places[host] ?? 'http://127.0.0.1:9'), question);
      return { ...answer, url };
    },
    addressesOf: async (host) => [planted.addresses?.[host] ?? '203.113.0.1'],
  };

  async function seen(mistake: Planted) {
    planted = mistake;
    return diagnose(web, mistake.at ?? page, known);
  }

  const right: Readonly<Record<string, Planted>> = {
    'the two lines': {},
    'an office around the tag': {
      tag: `<dvc-office endpoint="${office}" phone="0200 000 000" theme="light" lang="vi"><dvc-procedure code="${code}"></dvc-procedure></dvc-office>`,
      head: '<style>dvc-office { --dvc-color-brand: #ffcd00 }</style>',
    },
    'a receiver that the file of the office names': {
      tag: byFile,
      office: JSON.stringify({ phone: '0200 000 000', endpoint: office, filing: ['receive'] }),
    },
    'an office with a file': { tag: withFile, office: '{ "phone": "0200 000 000", "filing": ["receive"] }' },
    'the strictest policy': csp(
      `default-src 'none'; script-src ${office}/dvc/; connect-src https://*.example.vn; img-src blob:; require-trusted-types-for 'script'; trusted-types lit-html`,
    ),
    'the tracker as editors leave it': {
      script: theme(''),
      tag: `<div lang="vi" data-dvc-tracker data-endpoint="${office}">Tra cứu</div>`,
    },
    'a link as editors leave it': {
      script: theme(`data-endpoint="${office}" data-phone="0200 000 000"`),
      tag: `<a href="${office}/p/${code}#dvc">Đăng ký</a>`,
    },
    'a page that lists procedures': {
      script: `<script type="module" src="${office}/dvc/dvc-catalog.js"></script>`,
      tag: `<dvc-catalog endpoint="${office}" href="?code={code}" lang="vi"></dvc-catalog>`,
    },
    'a page with a form of its own': {
      script: `<script type="module" src="${office}/dvc/dvc-form.js"></script>`,
      tag: '<form method="post" action="/gop-y"><dvc-form name="answers" lang="vi"></dvc-form></form>',
    },
    'a page that quotes the lines in a comment': { head: `<!-- ${script} <dvc-procedur> -->` },
    'a gateway that lets all through': { script: gateScript, tag: through(gate) },
    'a page inside the internal network': {
      addresses: { 'xa.example.vn': '10.0.0.1', 'tiepnhan.example.vn': '10.1.2.3' },
    },
  };
  for (const [name, planted] of Object.entries(right))
    it(`finds nothing wrong with ${name}`, async () => assert.deepEqual(await seen(planted), []));

  for (const [name, expected, mistake, says] of mistakes)
    it(`names it when ${name}`, async () => {
      const found = await seen(mistake);
      assert.ok(
        found.some((each) => each.code === expected),
        `found ${JSON.stringify(found)}`,
      );
      for (const { code, values } of found)
        for (const language of ['en', 'vi'] as const) {
          const words = wordsOf(code, values, language);
          assert.deepEqual(
            Object.values(words).filter((text) => !text || /\{\w+\}/.test(text)),
            [],
          );
          if (says && code === expected && language === 'en') assert.match(words.write, says);
        }
    });

  it('plants every mistake that it knows but two, which have no page to read, and those that only a browser sees', () => {
    const named = new Set(mistakes.map(([, each]) => each));
    const left = Object.keys(inEnglish).filter((each) => !named.has(each as Code));
    assert.deepEqual(left.sort(), [
      'frame-insecure',
      'not-defined',
      'page-not-html',
      'page-unreachable',
      'storage-closed',
    ]);
  });

  it('fills in the same in both languages', () => {
    for (const [key, english] of Object.entries(inEnglish)) {
      const puts = (texts: readonly string[]) => [...new Set(texts.join().match(/\{\w+\}/g) ?? [])].sort();
      assert.deepEqual(puts(inVietnamese[key as Code]), puts(english), key);
    }
  });

  it('ends with 1 and says it in Vietnamese, unless another language is asked for', async () => {
    planted = { script: '', tag: '' };
    const url = `http://127.0.0.1:${(servers[0].address() as AddressInfo).port}/thu-tuc`;
    const vietnamese = await dvc(folder, ['doctor', url], '', { LC_ALL: '', LANG: '' });
    assert.equal(vietnamese.code, 1);
    assert.match(vietnamese.output, /không có script và thẻ nào[^]+Vì sao:[^]+Nên ghi:[^]+có 1 chỗ sai/);
    const english = await dvc(folder, ['doctor', url, '--lang', 'en']);
    assert.match(english.output, /no script and no tag[^]+Write instead:/);
    const json = await dvc(folder, ['doctor', url, '--json']);
    assert.equal((JSON.parse(json.output) as { findings: { code: string }[] }).findings[0]?.code, 'nothing-ours');
    const gone = await dvc(folder, ['doctor', 'http://127.0.0.1:9/']);
    assert.match(gone.output, /page-unreachable/);
    assert.equal((await dvc(folder, ['doctor'])).code, 2);
  });
});

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
