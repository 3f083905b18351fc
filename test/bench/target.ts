import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join as joinPath } from 'node:path';
import { createPostmortem, join } from '#support/people.ts';
import { startServer } from '#support/start-server.ts';
import type { ServerOptions } from '#support/start-server.ts';

/** With what a seat connects. */
export interface SeatAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server under load. */
export interface Target {
  readonly name: 'relay' | 'product';
  readonly pid: number;
  readonly url: string;
  /** Makes a room and lets that many people in. */
  makeRoom(size: number): Promise<readonly SeatAddress[]>;
  /** What it has printed so far. */
  logs(): string;
  stop(): Promise<void>;
}

export interface RelayOptions {
  /** The file with what it answers to those who join. */
  readonly stateFile?: string;
  readonly nodeFlags?: readonly string[];
}

/** Starts the bare relay. */
export async function startRelay({ stateFile, nodeFlags = [] }: RelayOptions = {}): Promise<Target> {
  const child = spawn(process.execPath, [...nodeFlags, joinPath(import.meta.dirname, 'relay.ts')], {
    env: { PATH: process.env['PATH'], ...(stateFile !== undefined && { RELAY_STATE: stateFile }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const url = line.trim();
  let rooms = 0;
  return {
    name: 'relay',
    pid: child.pid ?? 0,
    url,
    makeRoom: (size) => {
      rooms += 1;
      return Promise.resolve(Array.from({ length: size }, () => ({ url: `${url}/sync/${rooms}`, headers: {} })));
    },
    logs: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Starts the product as it is delivered: access control, guard, store and durable-before-visible on. */
export async function startProduct(options: ServerOptions = {}): Promise<Target> {
  const server = await startServer({ ...options, env: { TRUST_PROXY: '127.0.0.1', ...options.env } });
  return {
    name: 'product',
    pid: server.pid,
    url: server.url,
    makeRoom: async (size) => {
      const { id, invites } = await createPostmortem(server);
      const url = `${server.url}/sync/${id}`;
      const enter = async (index: number): Promise<SeatAddress> => {
        const invite = index === 0 ? invites.facilitator : invites.attendee;
        return { url, headers: (await join(server, invite, { name: `Person ${index}` })).headers };
      };
      return Promise.all(Array.from({ length: size }, (_, index) => enter(index)));
    },
    logs: () => server.logs(),
    stop: () => server.stop(),
  };
}
