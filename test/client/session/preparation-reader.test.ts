import { expect, test } from 'vitest';
import type { HttpAnswer } from '@debrief/client/session/http.ts';
import { PreparationReader } from '@debrief/client/session/preparation-reader.ts';
import { createMeetingStore, receiveEvent } from '@debrief/client/stores/meeting-store.ts';
import type { Preparation } from '@debrief/shared/domain/preparation.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';

type Ask = PromiseWithResolvers<HttpAnswer<Preparation>>;

/** A reader whose answers the test gives. */
function world() {
  const meeting = createMeetingStore();
  const asked: Ask[] = [];
  const reader = new PreparationReader(meeting, () => {
    const ask: Ask = Promise.withResolvers();
    asked.push(ask);
    return ask.promise;
  });
  let renders = 0;
  return {
    reader,
    asked,
    renders: () => renders,
    listen: () => reader.subscribe(() => (renders += 1)),
    hear: (preparationRevision: number) => receiveEvent(meeting, { preparationRevision } as MeetingEvent),
    answer: async (index: number, revision: number | 'unreachable') => {
      const value = { revision } as Preparation;
      asked[index]?.resolve(revision === 'unreachable' ? { kind: 'unreachable' } : { kind: 'ok', value });
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('[INVT-12] it is read when somebody looks, and again when the meeting tells another revision', async () => {
  const { reader, asked, listen, hear, answer } = world();
  hear(1);
  expect(asked).toHaveLength(0);
  listen();
  listen();
  expect(asked).toHaveLength(1);
  await answer(0, 1);
  expect(reader.getSnapshot().preparation?.revision).toBe(1);
  hear(1);
  expect(asked).toHaveLength(1);
  hear(2);
  expect(asked).toHaveLength(2);
});

test('[INVT-12] what changes while it is being read is read as well, one request at a time', async () => {
  const { reader, asked, listen, hear, answer } = world();
  hear(1);
  listen();
  hear(2);
  hear(3);
  expect(asked).toHaveLength(1);
  await answer(0, 1);
  expect(asked).toHaveLength(2);
  await answer(1, 3);
  expect(asked).toHaveLength(2);
  expect(reader.getSnapshot()).toEqual({ preparation: { revision: 3 }, unreachable: false });
});

test('[INVT-12] what was read stays when the server cannot be reached, and is read again when asked to', async () => {
  const { reader, asked, listen, hear, answer } = world();
  hear(1);
  listen();
  await answer(0, 1);
  hear(2);
  await answer(1, 'unreachable');
  expect(reader.getSnapshot()).toEqual({ preparation: { revision: 1 }, unreachable: true });
  expect(asked).toHaveLength(2);
  void reader.refresh();
  await answer(2, 2);
  expect(reader.getSnapshot()).toEqual({ preparation: { revision: 2 }, unreachable: false });
});

test('[INVT-12] nobody looks, nothing is read', async () => {
  const { asked, listen, hear, answer } = world();
  const stop = listen();
  await answer(0, 0);
  stop();
  hear(5);
  expect(asked).toHaveLength(1);
});
