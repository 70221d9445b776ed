import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../client/client.js';
import type { Listed } from '../../model/catalog-search.js';
import { withFewMarks } from '../../model/plain-text.js';
import { officeClient } from './office-client.js';
import type { Preset } from '../base/presets.js';
import { isEndpoint, pastedEndpoint } from '../../model/pasted.js';

/** What a page says once about the office that receives, for every element on it. Text that is not known is `''`. */
export interface Office {
  /** Base address of the office's receiver. */
  readonly endpoint: string;
  readonly client: Client | undefined;
  readonly name: string;
  readonly phone: string;
  readonly hours: string;
  readonly address: string;
  /** The device serves one citizen after another: nothing may be kept on it. */
  readonly sharedDevice: boolean;
  readonly theme: Preset | '';
  /** Code of its commune. Another copy of the script may not give it, nor what follows. */
  readonly commune?: string;
  /** What its own file says of procedures. */
  readonly facts?: OfficeFacts | undefined;
}

/** What an office says in its file, laid over what others wrote. Another object once it says more than it did when it was used. */
export interface OfficeFacts {
  /** The document that was asked for, with the facts of the office. */
  over(asked: Promise<unknown>): Promise<unknown>;
  /** Entries of a catalogue, likewise; of the same list the same one. */
  overList(entries: readonly Listed[]): readonly Listed[];
}

/**
 * A string key, so that elements of two copies of the script on one page understand each other; typed as `@lit/context`
 * types its keys, for pages that use it.
 */
export const officeContext = 'dvc-office' as string & { readonly __context__: Office };

/** Hears of an office, and of each change of it until it calls `stop`. */
export type Listener = (office: Office, stop?: () => void) => void;

/** What an element asks for, in the words of the community's context protocol. */
export interface OfficeRequest {
  readonly context: typeof officeContext;
  readonly contextTarget: Element;
  readonly callback?: Listener;
  readonly subscribe?: boolean;
}

/** Never `new Event`: old libraries of pages put something else in its place. */
export function send(
  name: 'context-request' | 'context-provider',
  host: Element,
  more: Partial<OfficeRequest> = {},
): void {
  const event = new CustomEvent(name, { bubbles: true, composed: true });
  host.dispatchEvent(Object.assign(event, { context: officeContext, contextTarget: host, ...more }));
}

export const noOffice: Office = {
  endpoint: '',
  client: undefined,
  name: '',
  phone: '',
  hours: '',
  address: '',
  sharedDevice: false,
  theme: '',
};

const wordKeys = ['name', 'phone', 'hours', 'address'] as const;

type OfficeWords = Pick<Office, (typeof wordKeys)[number]>;

/** What an office says of itself in words, from wherever it says it. */
export function inWords(said: (key: keyof OfficeWords) => string): OfficeWords {
  return Object.fromEntries(wordKeys.map((key) => [key, said(key)])) as unknown as OfficeWords;
}

const clients = new Map<string, Client>();

/** One client an address, so that what has been asked already is not asked again by who hears of the office later. */
export function clientOf(endpoint: string): Client {
  const client = clients.get(endpoint) ?? officeClient(endpoint);
  clients.set(endpoint, client);
  return client;
}

/** The address, where nothing but our receiver's contract stands between it and its client: a page may have brought its own. */
export function ownAddress({ endpoint, client }: Office): string | undefined {
  return isEndpoint(endpoint) && clients.get(endpoint) === client ? endpoint : undefined;
}

/** The `<dvc-office>` around an element that cannot tell its office yet: its script is not there, or has only begun. */
export function unreadOffice(element: Element): Element | undefined {
  const near = element.parentElement?.closest('dvc-office');
  if (near) return near.hasUpdated ? undefined : near;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? unreadOffice(root.host) : undefined;
}

/** What such an office says in its attributes. */
function saidBy(office: Element | undefined): Office {
  if (!office) return noOffice;
  const said = (name: string): string => office.getAttribute(name) ?? '';
  const endpoint = pastedEndpoint(said('endpoint'));
  return {
    ...noOffice,
    endpoint,
    client: endpoint ? clientOf(endpoint) : undefined,
    ...inWords(said),
    sharedDevice: office.hasAttribute('shared-device'),
  };
}

/** The office an element speaks to: its own properties, and for the rest the nearest `<dvc-office>` around it. */
export class OfficeController implements ReactiveController {
  #around = noOffice;
  #stop: (() => void) | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement & Partial<Office>) {
    host.addController(this);
  }

  get current(): Office {
    const { host } = this;
    const around = this.#stop ? this.#around : saidBy(unreadOffice(host));
    const own = pastedEndpoint(host.endpoint ?? '');
    return {
      ...around,
      endpoint: own || around.endpoint,
      client: host.client ?? (own ? clientOf(own) : around.client),
      ...inWords((key) => withFewMarks(host[key] || around[key])),
      sharedDevice: host.sharedDevice || around.sharedDevice,
      theme: host.theme || around.theme,
    };
  }

  hostConnected(): void {
    // The script of `<dvc-office>` may come after ours: then the office is asked for once more.
    document.addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #ask = (): void => {
    send('context-request', this.host, { callback: this.#onOffice, subscribe: true });
  };

  readonly #onOffice: Listener = (office, stop) => {
    if (stop !== this.#stop) this.#stop?.();
    this.#stop = stop;
    this.#around = office;
    this.host.requestUpdate();
  };
}
