import { asId, type InviteeId, type RemarkId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { ImpactMetric } from '@debrief/shared/domain/impact.ts';
import { KEY_TIMES, NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import type { Invitee, SentMail } from '@debrief/shared/domain/preparation.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import { timelineEntry, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import {
  percentPrepared,
  preparationChecklist,
  type PreparationFacts,
  type PreparationItem,
  type PreparationItemId,
} from '@debrief/shared/quality/checklist.ts';
import { freshnessOf } from '@debrief/shared/quality/freshness.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const hour = 3_600_000;
const iso = (hoursFromNow: number): string => new Date(now + hoursFromNow * hour).toISOString();

type Prepared = NonNullable<PreparationFacts['preparation']>;
const nothingPrepared: Prepared = {
  invitees: [],
  schedule: { startsAt: null, minutes: 60, callUrl: null },
  mails: [],
  canMail: true,
};
const nothing: PreparationFacts = {
  hasSummary: false,
  metrics: [],
  timeline: [],
  keyTimes: NO_KEY_TIMES,
  questions: [],
  hasOwner: false,
  hasBegun: false,
  joined: [],
  preparation: nothingPrepared,
  now,
};

function itemOf(id: PreparationItemId, facts: Partial<PreparationFacts>): PreparationItem | undefined {
  return preparationChecklist({ ...nothing, ...facts }).find((item) => item.id === id);
}

function metric(id: ImpactMetric['id'], amount: number | null, words = ''): ImpactMetric {
  return { id, amount, unit: '', words, estimate: false };
}

function invitee(name: string, meetingRole: Role): Invitee {
  const rest = { email: '', jobTitle: '', incidentRole: 'none', attendance: 'always', participantId: null } as const;
  return { id: asId<InviteeId>(name), name, meetingRole, attended: false, ...rest };
}

function events(count: number, fields: Partial<TimelineEntry> = {}): readonly TimelineEntry[] {
  return Array.from({ length: count }, (_, index) =>
    timelineEntry({ id: asId<TimelineEntryId>(`e-${index}`), at: iso(index - 40), ...fields }),
  );
}

function preRead(hoursFromNow: number, recipients = 2): SentMail {
  return { kind: 'pre-read', sentAt: iso(hoursFromNow), recipients, meetingStartsAt: null, failed: [] };
}

const whole: PreparationFacts = {
  ...nothing,
  hasSummary: true,
  metrics: [metric('users', 3)],
  timeline: events(5),
  keyTimes: { started: iso(-30), detected: iso(-29), responded: iso(-29), mitigated: iso(-28), resolved: iso(-27) },
  hasOwner: true,
  preparation: {
    ...nothingPrepared,
    invitees: [invitee('Fay', 'facilitator'), invitee('Noor', 'note-taker')],
    schedule: { startsAt: iso(30), minutes: 60, callUrl: null },
    mails: [preRead(-1)],
  },
};

describe('what is prepared', () => {
  test('[PREP-1] says that nobody has written the summary', () => {
    expect(itemOf('summary', {})?.gap).toEqual({ item: 'summary' });
    expect(itemOf('summary', { hasSummary: true })?.gap).toBeNull();
  });

  test('[PREP-2] names the metrics that have only words', () => {
    expect(itemOf('impact', {})).toMatchObject({ progress: 0, gap: { anyNumber: false, withoutNumber: [] } });
    const some = { metrics: [metric('users', null, 'Many'), metric('tickets', 31)] };
    expect(itemOf('impact', some)).toMatchObject({ progress: 0.5, gap: { anyNumber: true, withoutNumber: ['users'] } });
    expect(itemOf('impact', { metrics: [metric('tickets', 0, 'None')] })?.gap).toBeNull();
  });

  test('[PREP-3] names the key times that nobody has said, in the record or as milestones', () => {
    expect(itemOf('timeline', {})?.gap).toEqual({ item: 'timeline', events: 0, times: KEY_TIMES });
    const milestone = events(6, { milestone: 'resolved' });
    const keyTimes = { ...whole.keyTimes, resolved: null, detected: null };
    const item = itemOf('timeline', { keyTimes, timeline: milestone });
    expect(item).toMatchObject({ progress: 0.9, gap: { events: 6, times: ['detected'] } });
    expect(itemOf('timeline', { keyTimes: whole.keyTimes, timeline: events(4) })?.gap).toMatchObject({ times: [] });
    expect(itemOf('timeline', { keyTimes: whole.keyTimes, timeline: events(5) })?.gap).toBeNull();
  });

  test('[PREP-4] counts events without a source and open questions, which is nice to have', () => {
    expect(itemOf('sources', {})).toBeUndefined();
    expect(itemOf('sources', { timeline: events(2) })).toMatchObject({ optional: true, gap: { events: 2 } });
    expect(itemOf('sources', { timeline: events(2, { url: 'https://a.example/' }) })?.gap).toBeNull();
    const question = { id: asId<RemarkId>('q'), entryId: null, askedBy: '', order: 'a' };
    expect(itemOf('questions', { questions: [{ ...question, text: ' ', answer: '' }] })).toBeUndefined();
    const questions = [
      { ...question, text: 'Why so late?', answer: '' },
      { ...question, text: 'Who knew?', answer: 'The vendor' },
    ];
    expect(itemOf('questions', { questions })).toMatchObject({ optional: true, progress: 0.5, gap: { open: 1 } });
  });

  test('[PREP-5] says which role nobody has', () => {
    const one = { ...nothingPrepared, invitees: [invitee('Fay', 'facilitator')] };
    expect(itemOf('people', { preparation: one })?.gap).toEqual({
      item: 'people',
      invitees: 1,
      lacks: ['note-taker', 'owner'],
    });
    const two = { ...nothingPrepared, invitees: [invitee('Ada', 'attendee'), invitee('Ben', 'attendee')] };
    const joined = ['facilitator', 'note-taker'] as const;
    expect(itemOf('people', { preparation: two, joined, hasOwner: true })?.gap).toBeNull();
  });

  test('[PREP-6] a meeting lies ahead, or is going on', () => {
    const at = (startsAt: string | null): Partial<PreparationFacts> => ({
      preparation: { ...nothingPrepared, schedule: { startsAt, minutes: 60, callUrl: null } },
    });
    expect(itemOf('schedule', at(null))?.gap).toEqual({ item: 'schedule', why: 'no-time' });
    expect(itemOf('schedule', at(iso(-2)))?.gap).toEqual({ item: 'schedule', why: 'in-the-past' });
    expect(itemOf('schedule', at(iso(-0.5)))?.gap).toBeNull();
  });

  test.each([
    [null, null, 'no-meeting', 0],
    [30, null, 'not-sent', 0],
    [20, null, 'too-late', 0],
    [20, -1, 'late', 0.5],
    [30, -1, undefined, 1],
    [23, -1, undefined, 1],
  ] as const)('[PREP-6] a meeting in %s h with a pre-read %s h ago: %s', (startsIn, sentAgo, ...[why, progress]) => {
    const item = itemOf('pre-read', {
      preparation: {
        ...nothingPrepared,
        schedule: { startsAt: startsIn === null ? null : iso(startsIn), minutes: 60, callUrl: null },
        mails: sentAgo === null ? [] : [preRead(sentAgo)],
      },
    });
    expect(item).toMatchObject({ progress, optional: false });
    expect(item?.gap).toEqual(why === undefined ? null : { item: 'pre-read', why });
  });

  test('[PREP-6] a pre-read that reached nobody was not sent', () => {
    const schedule = { startsAt: iso(30), minutes: 60, callUrl: null };
    const item = itemOf('pre-read', { preparation: { ...nothingPrepared, schedule, mails: [preRead(-1, 0)] } });
    expect(item?.gap).toEqual({ item: 'pre-read', why: 'not-sent' });
  });

  test('[PREP-6] a pre-read that the server cannot send is not counted', () => {
    expect(itemOf('pre-read', { preparation: { ...nothingPrepared, canMail: false } })?.optional).toBe(true);
  });

  test('[PREP-7] is 0 of nothing and 100 of everything that counts', () => {
    expect(percentPrepared(preparationChecklist(nothing))).toBe(0);
    expect(percentPrepared(preparationChecklist(whole))).toBe(100);
    expect(percentPrepared([])).toBe(0);
  });

  test('[PREP-7] is 100 only when nothing that counts is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean())), (parts) => {
        const items = parts.map(([part, optional]): PreparationItem => {
          return { id: 'summary', optional, progress: part / 20, gap: part === 20 ? null : { item: 'summary' } };
        });
        const percent = percentPrepared(items);
        expect(percent).toBeGreaterThanOrEqual(0);
        const counted = items.filter(({ optional }) => !optional);
        expect(percent === 100).toBe(counted.length > 0 && counted.every(({ gap }) => gap === null));
      }),
    );
  });

  test('[PREP-9] says nothing about what was not read', () => {
    expect(preparationChecklist({ ...nothing, preparation: undefined }).map(({ id }) => id)).toEqual([
      'summary',
      'impact',
      'timeline',
    ]);
  });
});

describe('the time to meet', () => {
  test.each([
    [26, null, 'good', null],
    [72, null, 'good', null],
    [120, null, 'fading', null],
    [26, 20, 'planned', 46],
    [26, 60, 'planned-late', 86],
    [120, -1, 'fading', null],
  ] as const)('[PREP-8] %i h after the incident, with a meeting in %s h: %s', (ago, startsIn, ...[kind, until]) => {
    const fresh = freshnessOf({
      keyTimes: { ...NO_KEY_TIMES, resolved: iso(-ago) },
      timeline: [],
      startsAt: startsIn === null ? null : iso(startsIn),
      hasBegun: false,
      now,
    });
    expect(fresh).toEqual({ kind, agoMs: ago * hour, untilMeetingMs: typeof until === 'number' ? until * hour : null });
  });

  test('[PREP-8] it is judged by the last of the five times that is known', () => {
    const keyTimes = { ...NO_KEY_TIMES, detected: iso(-5), responded: iso(-4) };
    expect(freshnessOf({ keyTimes, timeline: [], startsAt: null, hasBegun: false, now })?.agoMs).toBe(4 * hour);
  });

  test('[PREP-8] nothing is said of an incident without a time, or of one that is not over', () => {
    const facts = { timeline: [], startsAt: null, hasBegun: false, now };
    expect(freshnessOf({ ...facts, keyTimes: NO_KEY_TIMES })).toBeUndefined();
    expect(freshnessOf({ ...facts, keyTimes: { ...NO_KEY_TIMES, started: iso(1) } })).toBeUndefined();
  });
});

test('[PREP-12] a row without words and time is no event', () => {
  const empty = timelineEntry({ id: asId<TimelineEntryId>('empty') });
  expect(itemOf('timeline', { timeline: [...events(4), empty, empty] })?.gap).toMatchObject({ events: 4 });
  expect(itemOf('sources', { timeline: [empty] })).toBeUndefined();
  expect(itemOf('timeline', { timeline: [{ ...empty, text: 'The pager rang' }] })?.gap).toMatchObject({ events: 1 });
});

describe('once the group has begun', () => {
  test('[PREP-16] neither a time nor a pre-read is missing, unless the group meets again', () => {
    const ids = (startsAt: string | null): readonly PreparationItemId[] => {
      const preparation = { ...nothingPrepared, schedule: { startsAt, minutes: 60, callUrl: null } };
      return preparationChecklist({ ...nothing, hasBegun: true, preparation }).map(({ id }) => id);
    };
    expect(ids(null)).toEqual(['summary', 'impact', 'timeline', 'people']);
    expect(ids(iso(-2))).toEqual(ids(null));
    expect(ids(iso(2))).toEqual([...ids(null), 'schedule', 'pre-read']);
  });

  test('[PREP-16] nobody is asked to meet soon', () => {
    const facts = { keyTimes: { ...NO_KEY_TIMES, resolved: iso(-120) }, timeline: [], hasBegun: true, now };
    expect(freshnessOf({ ...facts, startsAt: null })).toBeUndefined();
    expect(freshnessOf({ ...facts, startsAt: iso(-1) })).toBeUndefined();
    expect(freshnessOf({ ...facts, startsAt: iso(1) })?.kind).toBe('planned-late');
  });
});
