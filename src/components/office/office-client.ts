import { ClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import { hearTime } from '../../client/base/office-clock.js';
import { fetchAsked } from '../../client/http/asked.js';
import { fetchJson } from '../../client/http/fetch-json.js';
import { fileIn } from './file-in.js';
import { isEndpoint } from '../../model/pasted.js';
import type { HttpClient } from '../../client/http/http-client.js';

/**
 * A client of the receiver at `endpoint`; its code is loaded with the first call. A document is public and all that the
 * form waits for, so it is asked for at once; only where that fails does the whole client find out why.
 */
export function officeClient(endpoint: string, send: typeof fetch = fetchAsked): Client {
  let loading: Promise<HttpClient> | undefined;

  const loaded = async (): Promise<HttpClient> => {
    if (!isEndpoint(endpoint)) throw new ClientError('nowhere');
    return (loading ??= import('../../client/http/http-client.js').then(
      ({ HttpClient }) => new HttpClient(endpoint),
      (cause: unknown) => {
        loading = undefined;
        throw new ClientError('offline', { cause });
      },
    ));
  };

  const ask: typeof fetch = async (...call) => {
    const response = await send(...call);
    hearTime(response);
    return response;
  };

  return {
    capabilities: async (...call) => (await loaded()).capabilities(...call),
    procedures: async (...call) => (await loaded()).procedures(...call),
    firstProcedures: async (...call) => (await loaded()).firstProcedures(...call),
    procedure: async (code, { signal, language } = {}) => {
      if (!isEndpoint(endpoint)) return (await loaded()).procedure(code);
      const query = language ? `?lang=${language}` : '';
      const address = fileIn(endpoint, `v1/procedures/${encodeURIComponent(code)}${query}`);
      return fetchJson(address, signal, ask).catch(async () =>
        (await loaded()).procedure(code, { signal, ...(language && { language }) }),
      );
    },
    upload: async (...call) => (await loaded()).upload(...call),
    withdrawUpload: async (...call) => (await loaded()).withdrawUpload(...call),
    submit: async (...call) => (await loaded()).submit(...call),
    received: async (...call) => (await loaded()).received(...call),
    track: async (...call) => (await loaded()).track(...call),
  };
}
