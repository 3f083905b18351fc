import { countedFrom, dueInstant, isBusinessDay } from '@debrief/shared/domain/deadline.ts';
import { DEADLINE_PRESETS, presetOf } from '@debrief/shared/domain/deadline-presets.ts';
import { DEFAULT_SETTINGS, severityLevel } from '@debrief/shared/domain/default-settings.ts';
import { countdown, dueState, ruleInWords } from '@debrief/shared/domain/due.ts';
import { wallTime } from '@debrief/shared/domain/local-time.ts';
import { NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES } from '@debrief/shared/domain/severity.ts';
import type { BusinessCalendar, DeadlineRule } from '@debrief/shared/domain/workspace-settings.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const berlin: BusinessCalendar = { timeZone: 'Europe/Berlin', workdays: [1, 2, 3, 4, 5], holidays: [] };
const hours = (amount: number): DeadlineRule => ({ kind: 'hours', amount });
const calendarDays = (amount: number): DeadlineRule => ({ kind: 'calendar-days', amount });
const businessDays = (amount: number): DeadlineRule => ({ kind: 'business-days', amount });

/** The end of the incident and the deadline, both as a clock in the calendar's zone shows them. */
function due(rule: DeadlineRule, endedAt: string, calendar: Partial<BusinessCalendar> = {}): string | null {
  const all = { ...berlin, ...calendar };
  const at = dueInstant(rule, all, endedAt);
  if (at === null) return null;
  const { date, time } = wallTime(at, all.timeZone);
  return `${date} ${time}`;
}

describe('when a postmortem is due', () => {
  test.each([1.5, 0, -2, Number.NaN, Infinity, 1e9])('[DUE-13] %d of anything has no deadline', (amount) => {
    for (const rule of [hours(amount), calendarDays(amount), businessDays(amount)])
      expect(due(rule, '2026-11-20T15:30:00.000Z')).toBeNull();
  });

  test('[DUE-1] it is counted from the end of the incident, else from its start, else from the record', () => {
    const createdAt = '2026-11-20T12:00:00.000Z';
    const started = '2026-11-18T09:00:00.000Z';
    const resolved = '2026-11-18T11:00:00.000Z';
    expect(countedFrom({ keyTimes: { ...NO_KEY_TIMES, started, resolved }, createdAt })).toBe(resolved);
    expect(countedFrom({ keyTimes: { ...NO_KEY_TIMES, started }, createdAt })).toBe(started);
    expect(countedFrom({ keyTimes: NO_KEY_TIMES, createdAt })).toBe(createdAt);
  });

  test('[DUE-2] hours run through nights, weekends and the change of clocks', () => {
    // The last Sunday of October has 25 hours in Berlin, the last of March 23.
    expect(due(hours(48), '2026-10-24T10:00:00Z')).toBe('2026-10-26 11:00');
    expect(due(hours(48), '2026-03-28T10:00:00Z')).toBe('2026-03-30 12:00');
    expect(dueInstant(hours(48), berlin, '2026-03-28T10:00:00Z')).toBe('2026-03-30T10:00:00.000Z');
  });

  test('[DUE-3] calendar days end with the last of these days, in the zone of the calendar', () => {
    expect(due(calendarDays(3), '2026-11-18T11:00:00Z')).toBe('2026-11-21 23:59:59');
    // 23:30 UTC is the next day already in Berlin.
    expect(due(calendarDays(3), '2026-11-18T23:30:00Z')).toBe('2026-11-22 23:59:59');
    expect(due(calendarDays(3), '2026-11-18T23:30:00Z', { timeZone: 'UTC' })).toBe('2026-11-21 23:59:59');
    expect(due(calendarDays(1), '2026-10-24T10:00:00Z')).toBe('2026-10-25 23:59:59');
  });

  test.each([
    ['Wednesday', '2026-11-18T11:00:00Z', 1, '2026-11-19 18:00'],
    ['Friday', '2026-11-20T11:00:00Z', 1, '2026-11-23 18:00'],
    ['Saturday', '2026-11-21T11:00:00Z', 1, '2026-11-23 18:00'],
    ['Sunday', '2026-11-22T11:00:00Z', 1, '2026-11-23 18:00'],
    ['Wednesday', '2026-11-18T11:00:00Z', 5, '2026-11-25 18:00'],
  ])('[DUE-4] business days: an incident that ended on a %s (%s), %i later', (...[, endedAt, amount, expected]) => {
    expect(due(businessDays(amount), endedAt)).toBe(expected);
  });

  test('[DUE-5] business days skip the holidays and follow the workdays of the calendar', () => {
    const holidays = ['2026-12-25', '2026-12-28'];
    expect(due(businessDays(1), '2026-12-24T11:00:00Z', { holidays })).toBe('2026-12-29 18:00');
    expect(due(businessDays(1), '2026-11-19T11:00:00Z', { workdays: [7, 1, 2, 3, 4] })).toBe('2026-11-22 18:00');
    expect(due(businessDays(2), '2026-11-20T11:00:00Z', { workdays: [] })).toBe('2026-11-22 18:00');
    expect(isBusinessDay('2026-12-25', { ...berlin, holidays })).toBe(false);
  });

  test('[DUE-6] whatever the zone and the moment, a deadline is later than the incident and grows with its amount', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'No/Such_Zone'];
    fc.assert(
      fc.property(
        fc.record({
          timeZone: fc.constantFrom(...zones),
          ended: fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
          kind: fc.constantFrom('hours' as const, 'calendar-days' as const, 'business-days' as const),
          amount: fc.integer({ min: 1, max: 30 }),
          workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
        }),
        ({ timeZone, ended, kind, amount, workdays }) => {
          const calendar = { timeZone, workdays, holidays: ['2026-11-20'] };
          const at = (count: number): number =>
            Date.parse(dueInstant({ kind, amount: count }, calendar, ended.toISOString()) ?? '');
          expect(at(amount)).toBeGreaterThan(ended.getTime());
          expect(at(amount + 1)).toBeGreaterThan(at(amount));
        },
      ),
    );
  });

  test('[DUE-6] business days are due on a business day at the end of its work, whatever the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
        (ended, amount, workdays) => {
          const calendar = { ...berlin, workdays, holidays: ['2026-01-01', '2027-01-01'] };
          const { date, time } = wallTime(
            dueInstant(businessDays(amount), calendar, ended.toISOString()) ?? '',
            calendar.timeZone,
          );
          expect(isBusinessDay(date, calendar)).toBe(true);
          expect(time).toBe('18:00');
        },
      ),
    );
  });

  test('[DUE-7] without a rule there is no deadline', () => {
    expect(due({ kind: 'none' }, '2026-11-18T11:00:00Z')).toBeNull();
  });
});

describe('the presets', () => {
  test('[DUE-8] are those of the methods: by severity, next business day, 48 hours, two weeks; the first is the default', () => {
    expect(DEADLINE_PRESETS.map(({ id }) => id)).toEqual(['by-severity', 'next-business-day', '48-hours', 'two-weeks']);
    expect(DEFAULT_SETTINGS.deadlines).toEqual(DEADLINE_PRESETS[0].deadlines);
    expect(DEADLINE_PRESETS[0].deadlines).toMatchObject({ 1: calendarDays(3), 2: businessDays(5) });
    for (const severity of SEVERITIES) {
      expect(DEADLINE_PRESETS[1].deadlines[severity]).toEqual(businessDays(1));
      expect(DEADLINE_PRESETS[2].deadlines[severity]).toEqual(hours(48));
      expect(DEADLINE_PRESETS[3].deadlines[severity]).toEqual(calendarDays(14));
    }
  });

  test('[DUE-8] are recognised in the settings, and so is that there is none', () => {
    for (const preset of DEADLINE_PRESETS) expect(presetOf(structuredClone(preset.deadlines))?.id).toBe(preset.id);
    expect(presetOf({ ...DEADLINE_PRESETS[0].deadlines, 4: { kind: 'none' } })).toBeUndefined();
  });

  test('[SET-1] a severity has the label and meaning of the workspace, by default SEV 1 to 4', () => {
    expect(severityLevel(DEFAULT_SETTINGS, 2).label).toBe('SEV 2');
    const severities = [{ severity: 2, label: 'P2', meaning: 'Bad' }] as const;
    expect(severityLevel({ ...DEFAULT_SETTINGS, severities }, 2)).toEqual(severities[0]);
    expect(severityLevel({ ...DEFAULT_SETTINGS, severities }, 1).label).toBe('SEV 1');
  });
});

const now = Date.parse('2026-11-20T12:00:00Z');
const inMs = (ms: number): string => new Date(now + ms).toISOString();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('where a record stands', () => {
  const open = { status: 'in-review', publishedAt: null } as const;
  test('[DUE-9] ok, then soon within a day, then overdue; done when published or closed; nothing without a deadline', () => {
    expect(dueState({ ...open, dueAt: null }, now)).toBeNull();
    expect(dueState({ ...open, dueAt: inMs(day + 1) }, now)).toBe('ok');
    expect(dueState({ ...open, dueAt: inMs(day) }, now)).toBe('soon');
    expect(dueState({ ...open, dueAt: inMs(0) }, now)).toBe('soon');
    expect(dueState({ ...open, dueAt: inMs(-1) }, now)).toBe('overdue');
    expect(dueState({ ...open, status: 'reviewed', dueAt: inMs(-1) }, now)).toBe('overdue');
    expect(dueState({ ...open, status: 'closed', dueAt: inMs(-1) }, now)).toBe('done');
    expect(dueState({ ...open, publishedAt: inMs(0), dueAt: inMs(-1) }, now)).toBe('done');
  });

  test.each([
    [2 * day + 5 * hour, 'due in 2 days'],
    [2 * day - 1, 'due in 1 day'],
    [day - 1, 'due in 23 h'],
    [hour, 'due in 1 h'],
    [40 * minute, 'due in 40 min'],
    [minute - 1, 'due now'],
    [0, 'due now'],
    [-1, 'just late'],
    [-5 * minute, '5 min late'],
    [-3 * hour, '3 h late'],
    [-day, '1 day late'],
    [-9 * day, '9 days late'],
  ])('[DUE-10] %i ms away reads "%s"', (ms, words) => {
    expect(countdown(inMs(ms), now)).toBe(words);
  });

  test('[DUE-10] the countdown never promises more time than there is, and never counts down below nothing', () => {
    const size = { day, h: hour, min: minute } as const;
    fc.assert(
      fc.property(fc.integer({ min: -400 * day, max: 400 * day }), (ms) => {
        const words = countdown(inMs(ms), now);
        expect(words.endsWith('late')).toBe(ms < 0);
        const [, amount, unit] = /(\d+) (day|h|min)/u.exec(words) ?? [];
        if (amount === undefined) {
          expect(Math.abs(ms)).toBeLessThan(minute);
          return;
        }
        const spoken = Number(amount) * size[unit === 'day' || unit === 'h' ? unit : 'min'];
        expect(Number(amount)).toBeGreaterThan(0);
        expect(spoken).toBeLessThanOrEqual(Math.abs(ms));
      }),
    );
  });

  test('[DUE-11] a rule is said in words', () => {
    expect(ruleInWords(hours(48))).toBe('48 hours after the incident ended');
    expect(ruleInWords(calendarDays(1))).toBe('1 calendar day after the incident ended');
    expect(ruleInWords(businessDays(5))).toBe('5 business days after the incident ended');
    expect(ruleInWords(businessDays(1))).toBe('the next business day after the incident ended');
    expect(ruleInWords({ kind: 'none' })).toBe('no deadline');
  });
});
