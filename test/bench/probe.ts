// A thread that asks a server the same small question again and again, and tells how long the slowest answer took.
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const pauseMs = 2;
let isStopped = false;
let longestMs = 0;

parentPort?.once('message', () => {
  isStopped = true;
});

function ask(): Promise<number> {
  const askedAt = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(String(workerData), { agent }, (answer) => {
      answer.resume().once('end', () => resolve(performance.now() - askedAt));
    });
    request.once('error', reject);
  });
}

// The first answers pay for the connection and for code that runs for the first time.
for (let warmUp = 0; warmUp < 50; warmUp += 1) await ask();
parentPort?.postMessage('ready');
while (!isStopped) {
  longestMs = Math.max(longestMs, await ask());
  await new Promise((resolve) => setTimeout(resolve, pauseMs)); // the pace of the questions
}
agent.destroy();
parentPort?.postMessage(longestMs);
