import process from 'node:process';
import closeWithGrace from 'close-with-grace';
import { signInUrl } from '#access/members.ts';
import { startApp, type RunningApp } from '#app.ts';
import { ConfigError, readConfig } from '#config.ts';

/** Supervisors kill what has not ended by then; all that was acknowledged is on disk anyway. */
const closeWithinMs = 9_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function announce({ publicUrl, localUrl, takenPort, firstToken }: RunningApp): void {
  if (takenPort !== undefined) say(`Port ${takenPort} is in use, so another one was taken. PORT=… chooses one.`);
  const behindProxy = publicUrl === localUrl ? '' : ` (listening on ${localUrl})`;
  say(`Debrief is ready on ${publicUrl}${behindProxy}`);
  if (firstToken === undefined) return;
  say('');
  say(`Sign in as the owner with this link. It is shown this once: ${signInUrl(publicUrl, firstToken)}`);
}

function closeOnSignal(app: RunningApp): void {
  closeWithGrace({ delay: closeWithinMs, logger: false }, async ({ err }) => {
    if (err) process.stderr.write(`Debrief has to stop: ${err.stack ?? err.message}\n`);
    await app.close();
  });
}

try {
  const app = await startApp(readConfig());
  closeOnSignal(app);
  announce(app);
} catch (error) {
  const reason = error instanceof Error ? error : new Error(String(error));
  const prefix = reason instanceof ConfigError ? 'Cannot start: ' : 'Debrief could not start: ';
  process.stderr.write(`${prefix}${reason.message}\n`);
  process.exitCode = 1;
}
