import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Config } from '../config.js';
import type { Database } from '../database.js';
import type { OfficeKeys } from '../office-keys.js';
import type { Procedures } from '../procedures.js';
import type { Submissions } from '../submissions.js';
import type { Uploads } from '../uploads.js';

/** What the routes work with. */
export interface Context {
  readonly config: Config;
  readonly database: Database;
  readonly keys: OfficeKeys;
  readonly procedures: Procedures;
  readonly submissions: Submissions;
  readonly uploads: Uploads;
  /** The clock of the office. */
  readonly now: () => Date;
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;
