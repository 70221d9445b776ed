import { ClientError } from '../client/client-error.js';
import type { Client } from '../client/client.js';

/** A client of the receiver at `endpoint`; its code is loaded with the first call. */
export function officeClient(endpoint: string): Client {
  let loading: Promise<Client> | undefined;

  const loaded = (): Promise<Client> =>
    (loading ??= import('../client/http-client.js').then(
      ({ HttpClient }) => new HttpClient(endpoint),
      (cause: unknown) => {
        loading = undefined;
        throw new ClientError('offline', { cause });
      },
    ));

  return {
    capabilities: async (...call) => (await loaded()).capabilities(...call),
    procedure: async (...call) => (await loaded()).procedure(...call),
    upload: async (...call) => (await loaded()).upload(...call),
    withdrawUpload: async (...call) => (await loaded()).withdrawUpload(...call),
    submit: async (...call) => (await loaded()).submit(...call),
    received: async (...call) => (await loaded()).received(...call),
    track: async (...call) => (await loaded()).track(...call),
  };
}
