import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The checkout. */
const root = dirname(dirname(import.meta.dirname));
const startLimitMs = 20_000;

export interface ServerOptions {
  /** Kept after the end; by default a temporary one, which stop() removes. */
  readonly dataDir?: string;
  /** Default: any free one. */
  readonly port?: number;
  readonly ownerToken?: string;
  /** More of the environment, e.g. LOG_LEVEL. */
  readonly env?: Readonly<Record<string, string>>;
  /** Flags of Node, e.g. `--cpu-prof`. */
  readonly nodeFlags?: readonly string[];
}

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The real server, in its own process. */
export interface ServerProcess {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly ownerToken: string;
  readonly dataDir: string;
  /** Both streams so far. */
  logs(): string;
  /** Sends the signal and resolves when the process is gone. */
  kill(signal: NodeJS.Signals): Promise<Exit>;
  /** Ends it in good order and removes the data directory if it was made here. */
  stop(): Promise<void>;
}

/**
 * Starts `server/src/main.ts` under this very Node on a free port, with an environment of its own.
 *
 * @throws {Error} with all that it printed, when it ends or stays silent instead of becoming ready
 */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'debrief-'));
  const ownerToken = options.ownerToken ?? randomBytes(24).toString('base64url');
  const child = spawn(process.execPath, [...(options.nodeFlags ?? []), join(root, 'server/src/main.ts')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      PORT: String(options.port ?? 0),
      DATA_DIR: dataDir,
      OWNER_TOKEN: ownerToken,
      LOG_LEVEL: 'warn',
      // Servers start by the dozen here, and most of a start is compiling.
      NODE_COMPILE_CACHE: join(tmpdir(), 'debrief-compile-cache'),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const exit = onceExited(child);
  const kill = (signal: NodeJS.Signals): Promise<Exit> => {
    child.kill(signal);
    return exit;
  };
  const url = await whenReady(child, output);
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    ownerToken,
    dataDir,
    logs: () => output.text(),
    kill,
    stop: async () => {
      await kill('SIGTERM');
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Output {
  text(): string;
  /** Called at each piece of output, until it returns true. */
  watch(listener: (text: string) => boolean): void;
}

function collectOutput(child: ChildProcess): Output {
  const chunks: string[] = [];
  let listener: ((text: string) => boolean) | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      chunks.push(chunk);
      if (listener?.(chunks.join(''))) listener = undefined;
    });
  }
  return {
    text: () => chunks.join(''),
    watch: (added) => {
      listener = added;
    },
  };
}

function onceExited(child: ChildProcess): Promise<Exit> {
  // A test run that is interrupted must not leave servers behind.
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      process.off('exit', killWithUs);
      resolve({ code, signal });
    });
  });
}

/** The server prints its address when it can be used. */
const readyLine = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+/;

function whenReady(child: ChildProcess, output: Output): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`the server ${why}; it printed:\n${output.text()}`));
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`was not ready within ${startLimitMs} ms`);
    }, startLimitMs);
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      fail(`ended at the start (${code ?? signal})`);
    });
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    output.watch((text) => {
      const [address] = readyLine.exec(text) ?? [];
      if (address === undefined) return false;
      clearTimeout(limit);
      resolve(address);
      return true;
    });
  });
}
