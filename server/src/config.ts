import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import type { Language } from '../../cli/src/language.js';
import type { Capabilities } from '../../src/schemas/capabilities.js';
import { both, Told } from './told.js';
import { words } from './words.js';

/** Everything the receiver is told from outside. */
export interface Config {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Keys, and the embedded PostgreSQL where there is no `databaseUrl`. */
  readonly dataDir: string;
  readonly filesDir: string;
  readonly proceduresDir: string;
  /** Holds the communes of each province. */
  readonly unitsDir: string;
  /** Days off of years that are not kept here. */
  readonly daysOffFile: string | undefined;
  /** What the office says of itself and of its procedures. */
  readonly officeFile: string | undefined;
  /** Served under `/dvc/`: the scripts that sites embed. */
  readonly staticDir: string | undefined;
  readonly databaseUrl: string | undefined;
  /** Origins of the sites whose pages may call us. */
  readonly allowedSites: readonly string[];
  /** The name is empty where no setting tells it. */
  readonly office: Capabilities['office'];
  /** Search engines are asked to leave the pages under `/p/` out. */
  readonly pagesUnlisted: boolean;
  readonly limits: {
    readonly maxFileBytes: number;
    readonly maxDossierBytes: number;
    /** Left for the database, whose dossiers matter more than new papers. */
    readonly minFreeBytes: number;
    /** Bytes of new papers one caller may announce. */
    readonly bytesPerHour: number;
  };
  /** How the desk is named to citizens. */
  readonly deskName: string;
  /** Which proxies in front of us tell the address of a caller: how many, or their addresses. */
  readonly trustProxy: false | number | readonly string[];
  readonly logLevel: (typeof levels)[number];
  /** Requests one address may make in a minute. */
  readonly requestsPerMinute: number;
  /** Milliseconds a request's head may take. */
  readonly headPatience: number;
  /** Milliseconds a line may be idle after an answer: longer than the 60 s of usual proxies, who must be the ones to end it. */
  readonly linePatience: number;
  /** Milliseconds a JSON body may take; bytes of a file must come at 1 KB/s over each such time. */
  readonly bodyPatience: number;
  /** Milliseconds a start waits for another receiver to let go of the database. */
  readonly lockPatience: number;
}

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const isOrigin = (url: string): boolean => /^https?:/.test(url) && URL.canParse(url) && new URL(url).origin === url;

/** The settings, with what is wrong with them in one language. */
function settingsIn(language: Language) {
  const blank = words.empty[language];
  const text = (most: number) => z.string().trim().min(1, blank).max(most, words.tooLong(most)[language]);
  const path = text(4096).optional();
  const whole = (least: number, most: number, example: number) => {
    const error = words.wholeNumber(least, most, example)[language];
    return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(example);
  };
  const megabytes = (usual: number, most: number) => {
    const error = words.number(most)[language];
    const count = z.coerce.number({ error }).min(1, { error }).max(most, { error }).default(usual);
    return count.transform((given) => Math.floor(given * 1_000_000));
  };
  return z
    .object({
      HOST: text(255).default('localhost'),
      PORT: whole(0, 65_535, 8080),
      DATA_DIR: path,
      FILES_DIR: path,
      PROCEDURES_DIR: path,
      UNITS_DIR: path,
      DAYS_OFF_FILE: path,
      STATIC_DIR: path,
      DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: words.databaseUrl[language] }).optional(),
      ALLOWED_SITES: z
        .string()
        .default('')
        .transform((sites) => sites.split(/[\s,]+/).filter(Boolean))
        .refine((sites) => sites.every(isOrigin), words.origins[language]),
      OFFICE_FILE: path,
      OFFICE_NAME: text(200).optional(),
      OFFICE_PHONE: text(60).optional(),
      OFFICE_HOURS: text(200).optional(),
      OFFICE_ADDRESS: text(300).optional(),
      PAGES_NOINDEX: z.stringbool({ error: words.trueOrFalse[language] }).default(false),
      DESK_NAME: text(100).default('Bộ phận Một cửa'),
      TRUST_PROXY: z
        .string()
        .default('')
        .transform((given, context) => proxies(given, context, words.proxies[language])),
      LOG_LEVEL: z.enum(levels, { error: words.oneOf(levels.join(', '))[language] }).default('info'),
      MAX_FILE_MB: megabytes(10, 2000),
      MAX_DOSSIER_MB: megabytes(50, 40_000),
      MIN_FREE_MB: megabytes(1000, 1_000_000),
      UPLOAD_MB_PER_HOUR: megabytes(1000, 1_000_000),
      REQUESTS_PER_MINUTE: whole(1, 1_000_000, 600),
    })
    .superRefine((set, context) => {
      if (set.MAX_DOSSIER_MB < set.MAX_FILE_MB)
        context.addIssue({
          code: 'custom',
          path: ['MAX_DOSSIER_MB'],
          message: words.notLess('MAX_FILE_MB')[language],
        });
    });
}

/** «true» is one proxy: who wrote it meant the one in front, and not that any address may be made up. */
function proxies(given: string, context: z.RefinementCtx, message: string): Config['trustProxy'] {
  const word = given.trim().toLowerCase();
  if (['', 'false', 'no', 'off', '0'].includes(word)) return false;
  if (['true', 'yes', 'on'].includes(word)) return 1;
  if (/^[1-9]$/.test(word)) return Number(word);
  const addresses = word.split(/[\s,]+/).filter(Boolean);
  if (addresses.every(isAddress)) return addresses;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function isAddress(given: string): boolean {
  const [address = '', bits, ...rest] = given.split('/');
  const version = isIP(address);
  if (bits === undefined) return version > 0 || ['loopback', 'linklocal', 'uniquelocal'].includes(given);
  return version > 0 && rest.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

/** Reads the environment; throws one error that names every setting that is wrong. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = settingsIn('en').safeParse(given);
  if (!read.success)
    throw new Told(
      both((language) => {
        const faults = settingsIn(language).safeParse(given).error?.issues ?? [];
        const lines = faults.map(({ path, message }) => `${String(path[0])}: ${message}`);
        return [words.wrongSettings[language], ...lines].join('\n');
      }),
    );
  const set = read.data;
  const dataDir = resolve(set.DATA_DIR ?? join(serverFolder(), 'data'));
  return {
    host: set.HOST,
    port: set.PORT,
    dataDir,
    filesDir: resolve(set.FILES_DIR ?? join(dataDir, 'files')),
    proceduresDir: resolve(set.PROCEDURES_DIR ?? join(serverFolder(), '../procedures')),
    unitsDir: resolve(set.UNITS_DIR ?? join(serverFolder(), '../units')),
    daysOffFile: set.DAYS_OFF_FILE && resolve(set.DAYS_OFF_FILE),
    officeFile: set.OFFICE_FILE && resolve(set.OFFICE_FILE),
    staticDir: set.STATIC_DIR && resolve(set.STATIC_DIR),
    databaseUrl: set.DATABASE_URL,
    allowedSites: set.ALLOWED_SITES,
    office: {
      name: set.OFFICE_NAME ?? '',
      ...(set.OFFICE_PHONE && { phone: set.OFFICE_PHONE }),
      ...(set.OFFICE_HOURS && { hours: set.OFFICE_HOURS }),
      ...(set.OFFICE_ADDRESS && { address: set.OFFICE_ADDRESS }),
    },
    pagesUnlisted: set.PAGES_NOINDEX,
    limits: {
      maxFileBytes: set.MAX_FILE_MB,
      maxDossierBytes: set.MAX_DOSSIER_MB,
      minFreeBytes: set.MIN_FREE_MB,
      bytesPerHour: set.UPLOAD_MB_PER_HOUR,
    },
    deskName: set.DESK_NAME,
    trustProxy: set.TRUST_PROXY,
    logLevel: set.LOG_LEVEL,
    requestsPerMinute: set.REQUESTS_PER_MINUTE,
    headPatience: 10_000,
    linePatience: 75_000,
    bodyPatience: 10_000,
    lockPatience: 3000,
  };
}

/** The folder of this package, from its sources as from its build. */
function serverFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
