// Plain JavaScript for Node >= 18: the programs that npm starts share it.
import process from 'node:process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMs = 250;

/** Calls back when whoever started this program wants it to end; never more than once. */
export function onStop(stop) {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) return;
    isStopping = true;
    stop();
  };
  for (const signal of signals) process.on(signal, stopOnce);

  // npm passes a signal on to the shell that it put between itself and us, and some shells (dash) die of it without telling
  // their child. Another parent is all that can be seen of it. Started by hand, a program may outlive its shell.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopOnce(), parentCheckMs).unref();
}
