import { expect, test } from 'vitest';
import { SimulatedMeeting } from './simulated-meeting.ts';

const SEEDS = 200;
const STEPS = 200;

test(
  `[SYN-44] ${SEEDS} seeds of ${STEPS} steps: all copies become one and nothing that was called saved is lost`,
  { timeout: 180_000 },
  async () => {
    // One stretch of seeds is new in every run; it is printed, so that it can be had again.
    const start = Number(process.env['SIMULATION_SEED'] ?? Date.now() % 1e9);
    const seeds = Array.from({ length: SEEDS }, (_unused, index) => (index % 2 === 0 ? index : start + index));
    console.log(`SIMULATION_SEED=${start}`);
    const failures: string[] = [];
    for (const seed of seeds) {
      try {
        const meeting = new SimulatedMeeting(seed);
        for (let step = 0; step < STEPS; step += 1) await meeting.step();
        await meeting.finish();
      } catch (error) {
        failures.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    }
    expect(failures).toEqual([]);
  },
);
