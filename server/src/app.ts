import { join } from 'node:path';
import { cookieName } from '#access/caller.ts';
import { ownOrigins } from '#access/origins.ts';
import { systemRandomness } from '#access/secrets.ts';
import { createSocketAccess } from '#access/socket-access.ts';
import { ensureWorkspace } from '#access/workspace.ts';
import { systemClock } from '#clock.ts';
import type { Config } from '#config.ts';
import { MeetingMails } from '#jobs/meeting-mails.ts';
import { createHttp } from '#http/create-http.ts';
import type { HttpApp, HttpServices } from '#http/http-app.ts';
import { createLogger } from '#http/logger.ts';
import type { Mailer } from '#notify/mailer.ts';
import { Mailings } from '#notify/mailings.ts';
import { createSmtpMailer } from '#notify/smtp-mailer.ts';
import { createRooms } from '#rooms/create-rooms.ts';
import { eventLoopLoad } from '#socket/event-loop-load.ts';
import { registerSync } from '#socket/sync-route.ts';
import { spacedCommits } from '#storage/sqlite/spaced-commits.ts';
import { openSqliteStorage } from '#storage/sqlite/sqlite-storage.ts';
import type { Storage } from '#storage/storage.ts';

const defaultPort = 3000;
/** Nobody notices that an edit comes so much later; processor and disk notice the commits that it saves. */
const commitSpacingMs = 8;
/** How many ports after the default are tried when it is taken. */
const portsToTry = 20;

/** A server that listens. */
export interface RunningApp {
  /** Where people reach it. */
  readonly publicUrl: string;
  /** Where it listens; another address than the public one behind a proxy. */
  readonly localUrl: string;
  /** The port that was wished for and is taken by somebody else. */
  readonly takenPort: number | undefined;
  /** The owner's token, when it was made at this start: to be shown once. */
  readonly firstToken: string | undefined;
  /** Tells everybody to come back later, finishes what was begun, and ends. */
  close(): Promise<void>;
}

/**
 * Opens the store and serves.
 *
 * @throws {Error} when it cannot, e.g. because the port is in use: the message is for the operator
 */
export async function startApp(config: Config): Promise<RunningApp> {
  const storage = await openSqliteStorage(
    join(config.dataDir, 'debrief.sqlite'),
    spacedCommits(systemClock, commitSpacingMs),
  );
  try {
    const firstToken = await ensureWorkspace(storage, {
      wished: config.ownerToken,
      randomness: systemRandomness,
      now: systemClock.now(),
    });
    return { ...(await serve(config, storage)), firstToken };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function serve(config: Config, storage: Storage): Promise<Omit<RunningApp, 'firstToken'>> {
  let port = config.port ?? defaultPort;
  const http = await createServer(config, storage, () => port);
  const wished = port;
  try {
    port = await listen(http, config);
  } catch (error) {
    await http.close();
    throw error;
  }
  const localUrl = `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`;
  return {
    publicUrl: config.publicUrl ?? `http://localhost:${port}`,
    localUrl,
    takenPort: wished !== 0 && port !== wished ? wished : undefined,
    close: async () => {
      await http.close();
      await storage.close();
    },
  };
}

/** Everything put together; `port` is asked for whenever an address is made, because it is known only once it listens. */
async function createServer(config: Config, storage: Storage, port: () => number): Promise<HttpApp> {
  const logger = createLogger(config.logLevel);
  const publicUrl = (): string => config.publicUrl ?? `http://localhost:${port()}`;
  const origins = (): readonly string[] => ownOrigins(config.publicUrl, port());
  const isHttps = config.publicUrl?.startsWith('https:') ?? false;
  const rooms = createRooms({
    storage,
    clock: systemClock,
    chance: systemRandomness,
    newClientId: () => systemRandomness.newClientId(),
    publicUrl,
    log: logger,
    load: eventLoopLoad(),
  });
  const mailer = config.mail && createSmtpMailer(config.mail);
  const mailings = new Mailings({
    storage,
    clock: systemClock,
    randomness: systemRandomness,
    mailer,
    publicUrl,
    changed: (postmortemId) => rooms.refresh(postmortemId),
  });
  const services: HttpServices = {
    storage,
    rooms,
    randomness: systemRandomness,
    clock: systemClock,
    mailings,
    isHttps,
    version: config.version,
    publicUrl,
    ownOrigins: origins,
  };
  const { clientDir, trustProxy } = config;
  const http = await createHttp({ services, logger, clientDir, trustProxy });
  const access = createSocketAccess({
    db: storage.db,
    cookieName: cookieName(isHttps),
    ownOrigins: origins,
    now: () => systemClock.now(),
  });
  await http.register(async (sync) => registerSync(sync, { rooms, access, clock: systemClock }));
  if (mailer)
    sendWhatIsDue(http, {
      mailer,
      meetingMails: new MeetingMails({ storage, clock: systemClock, mailings, log: logger }),
    });
  return http;
}

/** From when it listens, because only then it is known which address the links have, until it closes. */
function sendWhatIsDue(
  http: HttpApp,
  { mailer, meetingMails }: { readonly mailer: Mailer; readonly meetingMails: MeetingMails },
): void {
  http.addHook('onListen', () => meetingMails.start());
  http.addHook('preClose', async () => {
    await meetingMails.close();
    mailer.close();
  });
}

/** @returns the port, which is another than the default when that is taken and none was chosen */
async function listen(http: HttpApp, { port, host }: Config): Promise<number> {
  const candidates = port === undefined ? Array.from({ length: portsToTry }, (_, step) => defaultPort + step) : [port];
  for (const candidate of candidates) {
    try {
      await http.listen({ port: candidate, host });
      const address = http.server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  const tried = candidates.length === 1 ? `Port ${port}` : `Every port from ${defaultPort} to ${candidates.at(-1)}`;
  throw new Error(`${tried} is in use on ${host}. Choose another one: PORT=4000 npm start`);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
