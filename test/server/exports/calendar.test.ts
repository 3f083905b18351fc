import { expect, test } from 'vitest';
import { loadGathering, toCalendar, type CalendarOrder, type Gathering } from '@debrief/server/exports/calendar.ts';
import { createMailWorld, from, invitee } from '#server/notify/world.ts';

const order: CalendarOrder = {
  organiser: from,
  link: 'https://debrief.example.com/p/x',
  withAddresses: true,
  now: Date.UTC(2026, 0, 5, 9),
};

async function gathering(
  more: Partial<Gathering['preparation']> = {},
  people: Gathering['invitees'] = [],
): Promise<Gathering> {
  const { storage, postmortemId } = await createMailWorld({ title: 'Queue; full, "again"\nATTACH:x' });
  const read = await loadGathering(storage.db, postmortemId);
  await storage.close();
  return { ...read, invitees: people, preparation: { ...read.preparation, ...more } };
}

/** A content line of RFC 5545. */
interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Reads a file back as RFC 5545 says: unfolds, splits, unescapes. */
function read(file: string | undefined): readonly Line[] {
  expect(file).toMatch(/\r\n$/u);
  const lines = (file ?? '').split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter(Boolean);
  return unfolded.map((line) => {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/u.exec(line) ?? [];
    if (name === '') throw new Error(`not a content line: ${line}`);
    return {
      name,
      parameters,
      value: value.replaceAll(/\\([\\;,nN])/gu, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark)),
    };
  });
}

function valueOf(lines: readonly Line[], name: string): string | undefined {
  return lines.find((line) => line.name === name)?.value;
}

test('[ICS-1] the meeting is an event with its time, its call, its agenda and an alarm a day before', async () => {
  const lines = read(toCalendar(await gathering(), order));
  expect(lines.map(({ name }) => name).filter((name) => /^(BEGIN|END)$/u.test(name))).toHaveLength(6);
  expect(valueOf(lines, 'METHOD')).toBe('REQUEST');
  expect(valueOf(lines, 'SUMMARY')).toBe('Postmortem PM-1: Queue; full, "again"\nATTACH:x');
  expect(valueOf(lines, 'DTSTART')).toBe('20260106T100000Z');
  expect(valueOf(lines, 'DTEND')).toBe('20260106T103000Z');
  expect(valueOf(lines, 'LOCATION')).toBe('https://meet.example.com/x');
  expect(valueOf(lines, 'TRIGGER')).toBe('-P1D');
  const description = valueOf(lines, 'DESCRIPTION') ?? '';
  expect(description).toContain('Tuesday, 6 January 2026 at 11:00 CET, 30 minutes');
  expect(description).toContain('0:00  Timeline (10 min): What happened, in order?\n0:10  Causes');
  expect(lines.some(({ name }) => name === 'ATTACH')).toBe(false);
});

test('[ICS-2] it is the same event after a change, which counts its sequence up', async () => {
  const first = read(toCalendar(await gathering({ revision: 3 }), order));
  const moved = await gathering({ revision: 4 });
  const second = read(toCalendar(moved, order));
  expect(valueOf(first, 'UID')).toMatch(/^[\w-]+@debrief$/u);
  expect(valueOf(second, 'UID')).toBe(`${moved.record.id}@debrief`);
  expect([valueOf(first, 'SEQUENCE'), valueOf(second, 'SEQUENCE')]).toEqual(['3', '4']);
});

test('[ICS-3] everybody with an address is asked to come, as required or as optional; the others are named', async () => {
  const people = [
    invitee('Zoë "Z" Zimmer', { email: 'zoe@example.com' }),
    invitee('Ada', { attendance: 'optional' }),
    invitee('Ben', { email: '' }),
  ];
  const file = toCalendar(await gathering({}, people), order);
  const attendees = read(file).filter(({ name }) => name === 'ATTENDEE');
  expect(attendees.map(({ value }) => value.toLowerCase())).toEqual([
    'mailto:zoe@example.com',
    'mailto:ada@example.com',
  ]);
  expect(attendees.map(({ parameters }) => /ROLE=([A-Z-]+)/u.exec(parameters)?.[1])).toEqual([
    'REQ-PARTICIPANT',
    'OPT-PARTICIPANT',
  ]);
  expect(valueOf(read(file), 'DESCRIPTION')).toContain('Also expected: Ben');
});

test('[ICS-4] without an organiser it asks nobody, and without the right to see addresses there are none', async () => {
  const file = toCalendar(await gathering({}, [invitee('Ada')]), {
    ...order,
    organiser: undefined,
    withAddresses: false,
  });
  expect(valueOf(read(file), 'METHOD')).toBe('PUBLISH');
  expect(file).not.toContain('example.com>');
  expect(file).not.toContain('ada@');
  expect(valueOf(read(file), 'DESCRIPTION')).toContain('Expected: Ada');
});

test('[ICS-9] without mail the facilitator is the organiser of a file that has everybody, and asks nobody by itself', async () => {
  const people = [invitee('Fay', { meetingRole: 'facilitator' }), invitee('Ada'), invitee('Ben', { email: '' })];
  const without = { ...order, organiser: undefined };
  const lines = read(toCalendar(await gathering({}, people), without));
  expect(valueOf(lines, 'METHOD')).toBeUndefined();
  expect(valueOf(lines, 'ORGANIZER')?.toLowerCase()).toBe('mailto:fay@example.com');
  const attendees = lines.filter(({ name }) => name === 'ATTENDEE').map(({ value }) => value.toLowerCase());
  expect(attendees).toEqual(['mailto:fay@example.com', 'mailto:ada@example.com']);
  expect(valueOf(lines, 'DESCRIPTION')).toContain('Also expected: Ben');
  const hidden = toCalendar(await gathering({}, people), { ...without, withAddresses: false });
  expect(valueOf(read(hidden), 'METHOD')).toBe('PUBLISH');
  expect(hidden?.toLowerCase()).not.toContain('fay@');
});

test('[ICS-4] a published file has no attendees, whoever reads it: people are named', async () => {
  const people = [invitee('Ada'), invitee('Ben')];
  const lines = read(toCalendar(await gathering({}, people), { ...order, organiser: undefined }));
  expect(lines.filter(({ name }) => name === 'ATTENDEE' || name === 'ORGANIZER')).toEqual([]);
  expect(valueOf(lines, 'METHOD')).toBe('PUBLISH');
  expect(valueOf(lines, 'DESCRIPTION')).toContain('Expected: Ada, Ben');
});

test.each([
  ['before the clocks go forward', Date.UTC(2026, 2, 28, 9), ['20260328T090000Z', '10:00 CET']],
  ['after it', Date.UTC(2026, 2, 29, 9), ['20260329T090000Z', '11:00 CEST']],
  ['in the hour that comes twice, first', Date.UTC(2026, 9, 25, 0, 30), ['20261025T003000Z', '02:30 CEST']],
  ['in the hour that comes twice, again', Date.UTC(2026, 9, 25, 1, 30), ['20261025T013000Z', '02:30 CET']],
] as const)(
  '[ICS-5] the instant is the same in every zone, and the zone of the postmortem is said: %s',
  async (_, at, said) => {
    const [utc, local] = said;
    const lines = read(toCalendar(await gathering({ startsAt: at }), order));
    expect(valueOf(lines, 'DTSTART')).toBe(utc);
    expect(valueOf(lines, 'DESCRIPTION')).toContain(`at ${local}`);
  },
);

test('[ICS-6] a meeting without a time has no file', async () => {
  expect(toCalendar(await gathering({ startsAt: null }), order)).toBeUndefined();
});
