import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { SmtpSettings } from '#notify/smtp-mailer.ts';

/** How this server is run. Made once, from the environment, at the start. */
export interface Config {
  /** Undefined: 3000, or the next one that is free. 0: any free one. */
  readonly port: number | undefined;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** How people reach it, without a trailing slash; undefined: this machine only. */
  readonly publicUrl: string | undefined;
  readonly ownerToken: string | undefined;
  /** How mail goes out; undefined: it does not. */
  readonly mail: SmtpSettings | undefined;
  readonly logLevel: LogLevel;
  /** Whose `X-Forwarded-For` is believed: everybody's, nobody's, or that of these addresses. */
  readonly trustProxy: boolean | string;
  /** Where the built client is. */
  readonly clientDir: string;
  readonly version: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** A setting that cannot be used; its message is one line for who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function isPublicUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/u.test(url.protocol) && url.hostname !== '' && /^\/?$/u.test(url.pathname);
}

/** False for a password with a bare `%`: what it stands for nobody can say. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** `debrief@example.com` or `Debrief <debrief@example.com>` */
function readMailbox(text: string): SmtpSettings['from'] | undefined {
  const [, name = '', inBrackets, alone] = /^(?:([^<>\r\n]*)<([^<>\s]+)>|([^<>\s]+))$/u.exec(text.trim()) ?? [];
  const address = inBrackets ?? alone ?? '';
  if (!z.email().safeParse(address).success) return undefined;
  return { name: name.replaceAll('"', '').trim() || 'Debrief', address };
}

const portRule = 'a number from 0 to 65535';

/** Each message goes on after "must be". */
const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, portRule)
    .transform(Number)
    .refine((port) => port <= 65_535, portRule)
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'an address without a path, such as https://debrief.example.com')
    .transform((text) => new URL(text).origin)
    .optional(),
  OWNER_TOKEN: z
    .string()
    .regex(/^\S{1,200}$/u, 'at most 200 characters without blanks')
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'an address such as smtp://user:password@mail.example.com:587 (smtps:// for TLS)')
    .refine(isDecodable, 'percent-encoded: write a % of the password as %25')
    .optional(),
  MAIL_FROM: z
    .string()
    .transform((text) => readMailbox(text))
    .refine((mailbox) => mailbox !== undefined, 'an address such as Debrief <debrief@example.com>')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('warn'),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:true|false|[\d.:/a-fA-F, ]+)$/u, 'true, false, or the addresses of your proxies')
    .transform((text) => (text === 'true' || text === 'false' ? text === 'true' : text))
    .default(false),
  // Better no start than one whose data lies where nobody expects it.
  DATABASE_URL: z
    .undefined('left out: this version keeps its data in DATA_DIR and cannot use PostgreSQL yet')
    .optional(),
});

/**
 * Reads the settings.
 *
 * @param environment - the process's own unless a test brings another; an empty value counts as not set
 * @throws {ConfigError} for a value that cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = new Map(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const settings = parse(Object.fromEntries(set));
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    publicUrl: settings.PUBLIC_URL,
    ownerToken: settings.OWNER_TOKEN,
    mail: mailOf(settings),
    logLevel: settings.LOG_LEVEL,
    trustProxy: settings.TRUST_PROXY,
    clientDir: join(import.meta.dirname, '../../client/dist'),
    version: readVersion(),
  };
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof schema>): SmtpSettings | undefined {
  if (url === undefined) return undefined;
  if (from === undefined)
    throw new ConfigError('MAIL_FROM must be set with SMTP_URL: an address such as Debrief <debrief@example.com>');
  return { url, from };
}

function parse(environment: Readonly<Record<string, string | undefined>>): z.infer<typeof schema> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // Not the value: it may be a secret.
  throw new ConfigError(`${String(issue?.path[0])} must be ${issue?.message}`);
}

function readVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
