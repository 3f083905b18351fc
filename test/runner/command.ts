import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { dirname, delimiter, join } from 'node:path';

/** The checkout. */
export const root = dirname(dirname(import.meta.dirname));

/** A hung process must end as a failure of its part, not as a run without a last line. */
const timeLimitMs = 10 * 60_000;

export interface Command {
  /** Program and arguments; the program `node` is the pinned one. */
  readonly line: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Passes the output on as it comes, instead of keeping it. */
  readonly isLive?: boolean;
}

export interface CommandResult {
  readonly succeeded: boolean;
  /** Both streams as they came; empty for a live command. */
  readonly output: string;
}

/** CI alone makes tools write colours, which a log shows as noise. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

const running = new Set<ChildProcess>();

// Without a handler this process would be gone and its tools would run on.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill();
    process.exit(1);
  });
}

/** Runs one command in the checkout. A command that cannot start or takes too long has failed. */
export function run({ line, env, isLive = false }: Command): Promise<CommandResult> {
  const [program = 'node', ...args] = line;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: root,
    // Live errors go to our own standard output too, so that nothing can come after the run's last line.
    stdio: ['ignore', isLive ? process.stdout : 'pipe', isLive ? process.stdout : 'pipe'],
    // Tools that start `node` themselves must find the pinned one.
    env: { ...process.env, ...plain, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), ...env },
    timeout: timeLimitMs,
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  return new Promise((resolve) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\nended by ${signal}; the limit is ${timeLimitMs / 60_000} minutes`;
      resolve({ succeeded: code === 0, output });
    });
  });
}

/** The command line of a package's program, by the file that the package names as its `bin`. */
export function tool(path: string, ...args: readonly string[]): readonly string[] {
  return ['node', join(root, path), ...args];
}
