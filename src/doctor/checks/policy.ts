import { found, type Check, type Found, type Script, type Visit } from '../visit.js';

/** The sources of each directive of one policy. */
type Policy = ReadonlyMap<string, readonly string[]>;

/** What the policies of the page, by its header and its `<meta>`, forbid of what we need. Each of them must allow it. */
export const policy: Check = (visit) => {
  const { scripts, receivers } = visit;
  const all = policiesOf(visit).flatMap((each) => [
    ...scripts.flatMap((one) => ofScript(one, each, visit)),
    ...receivers.flatMap(({ url }) => ofConnect(url, each, visit)),
    ...styles(each, visit),
    ...pictures(each),
    ...trusted(each),
  ]);
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
};

/** Whether the page may ask there: where it may not, a doctor inside it sees nothing of what is there. */
export function isHeldBack(url: URL, visit: Visit): boolean {
  return Boolean(visit.web.isPage) && policiesOf(visit).some((each) => ofConnect(url, each, visit).length);
}

function policiesOf({ page, html }: Visit): readonly Policy[] {
  const metas = html.tags.filter(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const texts = [
    ...(page.headers.get('content-security-policy') ?? '').split(','),
    ...metas.map(({ attributes }) => attributes.get('content') ?? ''),
  ];
  return texts.map(parse);
}

function parse(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !policy.has(key)) policy.set(key, sources);
  }
  return policy;
}

function sourcesOf(policy: Policy, ...names: readonly string[]): readonly string[] | undefined {
  for (const name of [...names, 'default-src']) {
    const sources = policy.get(name);
    if (sources) return sources;
  }
  return undefined;
}

function ofScript({ tag, url }: Script, policy: Policy, { url: page }: Visit): readonly Found[] {
  const sources = sourcesOf(policy, 'script-src-elem', 'script-src');
  if (!sources) return [];
  const nonce = tag.attributes.get('nonce');
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return [];
  const isStrict = sources.includes("'strict-dynamic'");
  if (!isStrict && allows(sources, url, page)) return [];
  const write = isStrict ? `nonce="…"` : `script-src ${place(url, page)}`;
  return [found('csp-script', { src: url.href, policy: `script-src ${sources.join(' ')}`, write })];
}

function ofConnect(url: URL, policy: Policy, { url: page }: Visit): readonly Found[] {
  const sources = sourcesOf(policy, 'connect-src');
  if (!sources || allows(sources, url, page)) return [];
  const values = {
    endpoint: url.origin,
    policy: `connect-src ${sources.join(' ')}`,
    write: `connect-src ${place(url, page)}`,
  };
  return [found('csp-connect', values)];
}

/** Only the sheet for a ready guide is a file that `style-src` judges: the elements' own styles are constructed sheets. */
function styles(policy: Policy, { html, url: page }: Visit): readonly Found[] {
  const sources = sourcesOf(policy, 'style-src-elem', 'style-src');
  if (!sources) return [];
  return html.tags.flatMap(({ name, attributes }) => {
    const href = attributes.get('href') ?? '';
    if (name !== 'link' || !/(?:^|\/)guide\.css(?:[?#]|$)/.test(href) || !URL.canParse(href, page)) return [];
    const url = new URL(href, page);
    if (allows(sources, url, page)) return [];
    return [
      found('csp-style', {
        src: url.href,
        policy: `style-src ${sources.join(' ')}`,
        write: `style-src ${place(url, page)}`,
      }),
    ];
  });
}

/** A photo is shown from an address of its own that only this page knows. */
function pictures(policy: Policy): readonly Found[] {
  const sources = sourcesOf(policy, 'img-src');
  if (!sources || sources.some((each) => each.toLowerCase() === 'blob:')) return [];
  return [found('csp-picture', { policy: `img-src ${sources.join(' ')}` })];
}

function trusted(policy: Policy): readonly Found[] {
  const names = policy.get('trusted-types');
  const isAsked = policy.has('require-trusted-types-for');
  const isAllowed = names ? names.some((each) => each === 'lit-html' || each === '*') : true;
  return isAllowed
    ? []
    : [found('csp-trusted-types', { policy: `trusted-types ${names?.join(' ') ?? ''}`, asked: String(isAsked) })];
}

/** How a policy names where this lies. */
function place(url: URL, page: URL): string {
  return url.origin === page.origin ? "'self'" : url.origin;
}

function allows(sources: readonly string[], url: URL, page: URL): boolean {
  return sources.some((source) => matches(source.toLowerCase(), url, page));
}

/** Whether one source of a policy lets this address pass, as browsers compare them. */
function matches(source: string, url: URL, page: URL): boolean {
  if (source === '*') return /^(?:https?|wss?):$/.test(url.protocol);
  if (source === "'self'") return url.origin === page.origin || (url.host === page.host && url.protocol === 'https:');
  if (/^[a-z][a-z0-9+.-]*:$/.test(source))
    return source === url.protocol || (source === 'http:' && url.protocol === 'https:');
  const [, scheme, host = '', port, path] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? [];
  if (!host) return false;
  const wanted = scheme ? `${scheme}:` : page.protocol;
  const isScheme = url.protocol === wanted || (wanted === 'http:' && url.protocol === 'https:');
  const isHost = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : host === '*' || host === url.hostname;
  const usual = { 'https:': '443', 'http:': '80' }[url.protocol] ?? '';
  const isPort = port === '*' || (url.port || usual) === (port ?? usual);
  const isPath = !path || path === '/' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
  return isScheme && isHost && isPort && isPath;
}
