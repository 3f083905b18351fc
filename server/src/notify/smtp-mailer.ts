import { createTransport } from 'nodemailer';
import type { Mailbox } from '#exports/calendar.ts';
import { oneLine } from './mail-texts.ts';
import { MailRefusedError, type Mail, type Mailer } from './mailer.ts';

/** How mail goes out. */
export interface SmtpSettings {
  /** `smtp://user:password@mail.example.com:587`, or `smtps://…` for TLS from the first byte. */
  readonly url: string;
  readonly from: Mailbox;
}

const connectWithinMs = 10_000;
const answerWithinMs = 20_000;

/** Sends by SMTP, a connection a mail. A password is never sent over the open network. */
export function createSmtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    ...connectionOf(new URL(url)),
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    socketTimeout: answerWithinMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    async send(mail) {
      try {
        await transport.sendMail({ from, ...messageOf(mail) });
      } catch (error) {
        throw toRefusal(error);
      }
    },
    async check() {
      try {
        await transport.verify();
      } catch (error) {
        throw toRefusal(error);
      }
    },
    close: () => transport.close(),
  };
}

interface Connection {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

function connectionOf(url: URL): Connection {
  const secure = url.protocol === 'smtps:';
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(url.hostname);
  const hasPassword = url.username !== '';
  return {
    host: url.hostname.replaceAll(/[[\]]/gu, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: hasPassword && !secure && !isHere,
    ...(hasPassword && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  };
}

function messageOf({ to, subject, text, html, calendar }: Mail): object {
  return {
    to: { name: oneLine(to.name), address: to.address },
    subject: oneLine(subject),
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(calendar !== undefined && { icalEvent: { method: 'REQUEST', filename: 'postmortem.ics', content: calendar } }),
  };
}

/** What nodemailer says of the recipient or of the message; everything else is between us and the server. */
const OF_THIS_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

function toRefusal(error: unknown): MailRefusedError {
  const { code, response } = readFailure(error);
  if (OF_THIS_MAIL.has(code)) {
    return new MailRefusedError(`The mail server refused it: ${oneLine(response || 'no reason given')}`, {
      isServer: false,
    });
  }
  const reasons: Readonly<Record<string, string>> = {
    EAUTH: 'The mail server did not accept the user name and password of SMTP_URL.',
    EDNS: 'The mail server of SMTP_URL cannot be found.',
    ETIMEDOUT: 'The mail server did not answer in time.',
    ETLS: 'No encrypted connection to the mail server could be made.',
  };
  return new MailRefusedError(reasons[code] ?? 'The mail server cannot be reached.', { isServer: true });
}

function readFailure(error: unknown): { readonly code: string; readonly response: string } {
  const read = (field: string): string => {
    const value: unknown = error instanceof Error ? Reflect.get(error, field) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { code: read('code'), response: read('response') };
}
