import { defineConfig } from 'vitest/config';

/** One project a folder; every one runs in Node, because no logic under test needs a DOM. */
const quick = ['shared', 'server', 'client', 'contract', 'simulation'];

export default defineConfig({
  test: {
    // Two cores are what the slowest machine that runs this has; more workers make timing tests flap.
    maxWorkers: 2,
    silent: 'passed-only',
    projects: [
      ...quick.map((name) => ({
        test: { name, include: [`${name}/**/*.test.ts`], testTimeout: 20_000, hookTimeout: 20_000 },
      })),
      {
        test: {
          name: 'browser',
          include: ['browser/**/*.test.ts'],
          // Journeys share the machine's cores with a server and several pages; one at a time keeps them honest.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As long as a step of a person may take: what is polled is what they wait for.
          expect: { poll: { timeout: 12_000 } },
        },
      },
    ],
  },
});
