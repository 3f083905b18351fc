import { once } from 'node:events';
import { WebSocket } from 'ws';

/** More than one, because finalizers of the first let go of what the next can take. */
const collections = 3;

/**
 * Makes another process collect its garbage.
 *
 * @param printed - its stderr; it was started with `--inspect`
 */
export async function collectGarbage(printed: string): Promise<void> {
  const [address] = /ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f-]+/.exec(printed) ?? [];
  if (address === undefined) throw new Error(`the process listens to no debugger; it printed: ${printed}`);
  const socket = new WebSocket(address);
  await once(socket, 'open');
  for (let id = 1; id <= collections; id += 1) {
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }));
    await once(socket, 'message');
  }
  socket.close();
  await once(socket, 'close');
}
