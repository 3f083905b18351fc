/** A mail to one person. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The same as a page. */
  readonly html: string;
  /** A calendar file that mail programs offer to accept. */
  readonly calendar?: { readonly method: 'REQUEST'; readonly content: string };
}

/** Sends mail. */
export interface Mailer {
  /** Where mail comes from, e.g. `debrief@example.com`. */
  readonly from: { readonly name: string; readonly address: string };
  /**
   * Resolves once the mail server has taken it.
   *
   * @throws {MailRefusedError} with the reason, for people
   */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The mail server did not take it; the message says why, for people. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}
