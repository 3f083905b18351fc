// Loaded into the server before main.ts when `npm start` runs it, so that the two end together and the server is told once.
//
// A signal may reach the server by two ways: a terminal (or `kill -- -group`) sends it to every process, a supervisor only to
// the one that it started. Forwarding would make two out of the first, and a second signal means "at once". So the starter
// forwards nothing: it hangs up, and the server ends itself unless it has already been told.
import process from 'node:process';

const graceMs = 150;
let wasTold = false;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    wasTold = true;
    // Before the server listens itself, listening here must not turn the signal into nothing.
    if (process.listenerCount(signal) === 0) process.exit(0);
  });
}

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => {
      if (!wasTold) process.kill(process.pid, 'SIGTERM');
    }, graceMs);
  });
  process.channel.unref();
}
