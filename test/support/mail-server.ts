import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it came in. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  readonly parsed: Email;
}

/** A real SMTP server on a free port of this machine. */
export interface MailServer {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  /** In the order of arrival. */
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** Addresses that it refuses, as a server does that does not know them. */
  readonly refuses?: readonly string[];
  /** Only who gives these may send. */
  readonly login?: { readonly user: string; readonly password: string };
  /** Another port than any free one: to come back on. */
  readonly port?: number;
}

/** Opens it; who opens closes. */
export async function openMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    ...handlersOf(options),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const bytes = Buffer.concat(parts);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        PostalMime.parse(bytes).then(
          (parsed) => {
            mails.push({ to, raw: bytes.toString(), parsed });
            done();
          },
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });
  // A client that leaves in the middle is part of the tests.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const closed = Promise.withResolvers<void>();
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => {
      server.close(() => closed.resolve());
      return closed.promise;
    },
  };
}

function handlersOf({ refuses = [], login }: MailServerOptions): SMTPServerOptions {
  return {
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: !login,
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === login?.user && password === login?.password;
      done(isRight ? null : new Error('Invalid username or password'), { user: username });
    },
    onRcptTo: ({ address }, _session, done) => {
      if (!refuses.includes(address)) return done();
      done(Object.assign(new Error(`No such user here: ${address}`), { responseCode: 550 }));
    },
  };
}
