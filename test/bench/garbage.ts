import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Bytes of a process after its garbage is collected. */
export interface MemoryInUse {
  /** Of the JavaScript heap and of buffers: what is there because it is needed. */
  readonly usedBytes: number;
}

/** More than one, because finalizers of the first let go of what the next can take. */
const collections = 3;

/**
 * Makes another process collect its garbage, and asks what is left.
 *
 * @param printed - its stderr; it was started with `--inspect`
 */
export async function collectGarbage(printed: string): Promise<MemoryInUse> {
  const [address] = /ws:\/\/127\.0\.0\.1:\d+\/[0-9a-f-]+/.exec(printed) ?? [];
  if (address === undefined) throw new Error(`the process listens to no debugger; it printed: ${printed}`);
  const socket = new WebSocket(address);
  await once(socket, 'open');
  for (let id = 1; id <= collections; id += 1) await ask(socket, { id, method: 'HeapProfiler.collectGarbage' });
  const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
  const { result } = await ask(socket, { id: collections + 1, method: 'Runtime.evaluate', params: { expression } });
  socket.close();
  await once(socket, 'close');
  return { usedBytes: Number(result?.value) };
}

interface DebuggerAnswer {
  readonly result?: { readonly value?: unknown };
}

async function ask(
  socket: WebSocket,
  question: { id: number; method: string; params?: object },
): Promise<DebuggerAnswer> {
  socket.send(JSON.stringify(question));
  for (;;) {
    const [message] = (await once(socket, 'message')) as [Buffer];
    // The debugger's own protocol; what is not an answer is an event that nobody asked for.
    const { id, result } = JSON.parse(message.toString()) as { id?: number; result?: DebuggerAnswer };
    if (id === question.id) return result ?? {};
  }
}
