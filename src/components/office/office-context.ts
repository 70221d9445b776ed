import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../client/client.js';
import { officeClient } from './office-client.js';
import type { Preset } from '../base/presets.js';
import { pastedEndpoint } from './pasted.js';

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
}

/**
 * A string key, so that elements of two copies of the script on one page understand each other; typed as `@lit/context`
 * types its keys, for pages that use it.
 */
export const officeContext = 'dvc-office' as string & { readonly __context__: Office };

type Listener = (office: Office, stop?: () => void) => void;

/** What an element asks for, in the words of the community's context protocol. */
interface OfficeRequest {
  readonly context: typeof officeContext;
  readonly contextTarget: Element;
  readonly callback?: Listener;
  readonly subscribe?: boolean;
}

/** Never `new Event`: old libraries of pages put something else in its place. */
function send(name: 'context-request' | 'context-provider', host: Element, more: Partial<OfficeRequest> = {}): void {
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

/** Gives the elements inside its host an office, and each change of it. */
export class OfficeProvider implements ReactiveController {
  office = noOffice;
  readonly #listeners = new Map<Listener, () => void>();

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    host.addEventListener('context-request', this.#onRequest);
  }

  hostConnected(): void {
    send('context-provider', this.host);
  }

  give(office: Office): void {
    this.office = office;
    for (const [listener, stop] of this.#listeners) listener(office, stop);
  }

  /** Our host asks for the office around itself by the same event. */
  readonly #onRequest = (event: Event): void => {
    const { context, contextTarget, callback, subscribe } = event as Event & Partial<OfficeRequest>;
    if (context !== officeContext || contextTarget === this.host || !callback) return;
    event.stopImmediatePropagation();
    const stop = this.#listeners.get(callback) ?? ((): void => void this.#listeners.delete(callback));
    if (subscribe) this.#listeners.set(callback, stop);
    callback(this.office, subscribe ? stop : undefined);
  };
}

/** The office an element speaks to: its own properties, and for the rest the nearest `<dvc-office>` around it. */
export class OfficeController implements ReactiveController {
  #around = noOffice;
  #stop: (() => void) | undefined;
  #own: { readonly endpoint: string; readonly client: Client } | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement & Partial<Office>) {
    host.addController(this);
  }

  get current(): Office {
    const { host } = this;
    const around = this.#around;
    const own = pastedEndpoint(host.endpoint ?? '');
    return {
      endpoint: own || around.endpoint,
      client: host.client ?? (own ? this.#clientOf(own) : around.client),
      name: host.name || around.name,
      phone: host.phone || around.phone,
      hours: host.hours || around.hours,
      address: host.address || around.address,
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

  #clientOf(endpoint: string): Client {
    if (this.#own?.endpoint !== endpoint) this.#own = { endpoint, client: officeClient(endpoint) };
    return this.#own.client;
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
