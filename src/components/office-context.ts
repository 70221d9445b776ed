import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../client/client.js';
import { officeClient } from './office-client.js';
import type { Preset } from './presets.js';

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

/** A string key, so that elements of two copies of the script on one page understand each other. */
export const officeContext = createContext<Office>('dvc-office');

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

/** The office an element speaks to: its own properties, and for the rest the nearest `<dvc-office>` around it. */
export class OfficeController implements ReactiveController {
  readonly #around: ContextConsumer<typeof officeContext, ReactiveControllerHost & HTMLElement>;
  #own: { readonly endpoint: string; readonly client: Client } | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement & Partial<Office>) {
    this.#around = new ContextConsumer(host, { context: officeContext, subscribe: true });
    host.addController(this);
  }

  get current(): Office {
    const { host } = this;
    const around = this.#around.value ?? noOffice;
    return {
      endpoint: host.endpoint || around.endpoint,
      client: host.client ?? (host.endpoint ? this.#clientOf(host.endpoint) : around.client),
      name: host.name || around.name,
      phone: host.phone || around.phone,
      hours: host.hours || around.hours,
      address: host.address || around.address,
      sharedDevice: host.sharedDevice || around.sharedDevice,
      theme: host.theme || around.theme,
    };
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#onProvider);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#onProvider);
  }

  #clientOf(endpoint: string): Client {
    if (this.#own?.endpoint !== endpoint) this.#own = { endpoint, client: officeClient(endpoint) };
    return this.#own.client;
  }

  /** The script of `<dvc-office>` may come after ours: then the office is asked for once more. */
  readonly #onProvider = (event: Event): void => {
    if (event.target instanceof Node && this.#around.value === undefined) this.#around.hostConnected();
  };
}
