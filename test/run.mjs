// `npm test`. Plain JavaScript for Node >= 18: installs what is missing, then hands over to the runner under the pinned Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, pinnedNode, root } from '../server/bootstrap/ensure-installed.mjs';
import { onStop } from '../server/bootstrap/on-stop.mjs';

if (!ensureInstalled()) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const runner = spawn(pinnedNode, [join(root, 'test/runner/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
onStop(() => runner.kill());
runner.on('exit', (code, signal) => process.exit(signal ? 1 : code));
