import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Processor time of a process with all its threads so far, milliseconds. Linux only, as is the whole accounting. */
export function processorMs(pid: number): number {
  let nanoseconds = 0;
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const file = `/proc/${pid}/task/${task}/schedstat`;
    // A thread may end between the listing and the reading.
    if (existsSync(file)) nanoseconds += Number(readFileSync(file, 'utf8').split(' ')[0]);
  }
  return nanoseconds / 1e6;
}

/** Resident memory of a process, bytes. */
export function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
