import { Places } from '@debrief/server/http/places.ts';
import { describe, expect, test } from 'vitest';

describe('places to work at', () => {
  test('[IMG-3] so many work, so many wait, the next is sent away', async () => {
    const places = new Places({ atOnce: 2, mayWait: 1 });
    const gates = Array.from({ length: 3 }, () => Promise.withResolvers<string>());
    const runs = gates.map(({ promise }) => places.run(() => promise));
    expect(await places.run(() => Promise.resolve('late'))).toBeUndefined();
    gates[0]?.reject(new Error('broken'));
    await expect(runs[0]).rejects.toThrow('broken');
    gates[2]?.resolve('third');
    expect(await runs[2]).toEqual({ result: 'third' });
    gates[1]?.resolve('second');
    expect(await runs[1]).toEqual({ result: 'second' });
    expect(await places.run(() => Promise.resolve('again'))).toEqual({ result: 'again' });
  });
});
