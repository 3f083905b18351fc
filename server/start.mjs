// `npm start` and `npm run dev`. Plain JavaScript for Node >= 18: it brings what the rest needs, Node 24 included.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildClient } from './bootstrap/build-client.mjs';
import { ensureInstalled, pinnedNode, root } from './bootstrap/ensure-installed.mjs';
import { onStop } from './bootstrap/on-stop.mjs';

const isDevelopment = process.argv.includes('--dev');

/** Runs the server until it ends; a signal to this process ends it in good order. */
function serve() {
  const follow = pathToFileURL(join(root, 'server/bootstrap/follow-starter.mjs')).href;
  const server = spawn(pinnedNode, ['--import', follow, join(root, 'server/src/main.ts')], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  onStop(() => server.connected && server.disconnect());
  server.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

/** Runs the server, restarted on changes, beside Vite, whose page reloads on changes. When one ends, so does the other. */
function develop() {
  const page = 'http://localhost:5173';
  const environment = { PUBLIC_URL: page, ...process.env };
  const children = [
    spawn(pinnedNode, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
      cwd: root,
      stdio: 'inherit',
      env: environment,
    }),
    spawn(pinnedNode, ['node_modules/vite/bin/vite.js', '--port', '5173', '--strictPort', '--logLevel', 'warn'], {
      cwd: join(root, 'client'),
      stdio: 'inherit',
      env: environment,
    }),
  ];
  console.log(`The page with live reload: ${page}`);
  const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
  onStop(endAll);
  let running = children.length;
  for (const child of children) {
    child.on('exit', (code) => {
      process.exitCode ||= code ?? 0;
      running -= 1;
      if (running === 0) process.exit();
      endAll();
    });
  }
}

if (!ensureInstalled()) process.exit(1);
if (isDevelopment) {
  develop();
} else {
  if (!buildClient()) process.exit(1);
  serve();
}
