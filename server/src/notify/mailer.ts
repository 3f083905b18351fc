import type { Mailbox } from '#exports/calendar.ts';

/** A mail to one person. */
export interface Mail {
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  /** The same as a page. */
  readonly html: string;
  /** An iCalendar file that mail programs offer to accept. */
  readonly calendar: string | undefined;
}

/** Sends mail. */
export interface Mailer {
  readonly from: Mailbox;
  /**
   * Resolves once the mail server has taken it.
   *
   * @throws {MailRefusedError} when it did not
   */
  send(mail: Mail): Promise<void>;
  /**
   * Resolves when the mail server can be reached and lets this server in.
   *
   * @throws {MailRefusedError} when not
   */
  check(): Promise<void>;
  /** Ends the connections that it keeps. */
  close(): void;
}

/** The mail did not go out. The message says why, for people. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
  /** It was the mail server and not the address: the next mail would fare no better. */
  readonly isServer: boolean;

  constructor(reason: string, { isServer }: { readonly isServer: boolean }) {
    super(reason);
    this.isServer = isServer;
  }
}
