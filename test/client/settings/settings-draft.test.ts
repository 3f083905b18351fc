import {
  asKind,
  whyNotCounted,
  whyNotLevel,
  whyNotSaved,
  withCalendar,
  withLevel,
  withNextLevel,
  withoutLastLevel,
  withRule,
} from '@debrief/client/features/settings/settings-draft.ts';
import { DEFAULT_SETTINGS, offeredLevels } from '@debrief/shared/domain/default-settings.ts';
import { createWorkspaceStore, readWorkspace, takeOverSettings } from '@debrief/client/stores/workspace-store.ts';
import { SettingsBody } from '@debrief/shared/protocol/settings.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { describe, expect, test } from 'vitest';

const ours = withLevel(DEFAULT_SETTINGS, 1, { label: 'P1' });

describe('editing the settings', () => {
  test('[SET-4] what the page would save, the server accepts; what it would not, it says in words', () => {
    const good = [
      ours,
      withRule(ours, 2, { kind: 'none' }),
      withCalendar(ours, { workdays: [7, 1, 1], holidays: ['2026-12-26', '2026-12-25', '2026-12-25'] }),
    ];
    for (const settings of good) {
      expect(whyNotSaved(settings)).toBe('');
      expect(SettingsBody.safeParse(settings).success).toBe(true);
    }
    const bad = [
      withLevel(ours, 2, { label: ' ' }),
      withLevel(ours, 2, { label: 'p1' }),
      withRule(ours, 2, { kind: 'hours', amount: Number.NaN }),
      withRule(ours, 2, { kind: 'business-days', amount: 1_000 }),
      withCalendar(ours, { workdays: [] }),
    ];
    for (const settings of bad) {
      expect(whyNotSaved(settings)).toMatch(/^[A-Z].*\.$/u);
      expect(SettingsBody.safeParse(settings).success).toBe(false);
    }
  });

  test('[SET-4] days stand in their order, each once', () => {
    const { calendar } = withCalendar(ours, { workdays: [3, 1, 3], holidays: ['2026-12-26', '2026-12-25'] });
    expect(calendar).toMatchObject({ workdays: [1, 3], holidays: ['2026-12-25', '2026-12-26'] });
  });

  test('[SET-4] another kind of deadline keeps its number as far as that kind goes', () => {
    expect(asKind({ kind: 'hours', amount: 48 }, 'business-days')).toEqual({ kind: 'business-days', amount: 48 });
    expect(asKind({ kind: 'hours', amount: 1_000 }, 'business-days').kind).toBe('business-days');
    expect(whyNotSaved(withRule(ours, 1, asKind({ kind: 'hours', amount: 1_000 }, 'business-days')))).toBe('');
    expect(asKind({ kind: 'none' }, 'hours')).toEqual({ kind: 'hours', amount: 1 });
    expect(asKind({ kind: 'hours', amount: 48 }, 'none')).toEqual({ kind: 'none' });
  });
});

describe('the scale', () => {
  test('[SET-8] a level is added below the others, up to five, and the lowest is removed, down to three', () => {
    const labels = (settings: WorkspaceSettings): string =>
      settings.severities.map(({ severity, label }) => `${severity} ${label}`).join(', ');
    const five = withNextLevel(withNextLevel(ours));
    expect(labels(five)).toBe(`${labels(ours)}, 5 SEV 5`);
    const three = withoutLastLevel(withoutLastLevel(withoutLastLevel(five)));
    expect(labels(three)).toBe(labels(ours).split(', ').slice(0, 3).join(', '));
    expect(three.deadlines).toEqual(ours.deadlines);
    expect(whyNotSaved(three)).toBe('');
  });

  test('[SET-8] a level that the scale has lost is offered to the postmortem that has it', () => {
    const three = { ...ours, severities: ours.severities.slice(0, 3) };
    expect(offeredLevels(three, 5).map(({ label }) => label)).toEqual(['P1', 'SEV 2', 'SEV 3', 'SEV 5']);
    expect(offeredLevels(three, 2)).toBe(three.severities);
  });
});

describe('what is wrong', () => {
  test.each([1.5, 0, -1, Number.NaN, 1_001, Infinity])('[SET-7] %d hours are refused at their field', (amount) => {
    expect(whyNotCounted({ kind: 'hours', amount }, ours.calendar)).toBe('A whole number from 1 to 1000.');
  });

  test('[SET-7] business days are not counted in a calendar without workdays', () => {
    const calendar = { ...ours.calendar, workdays: [] };
    expect(whyNotCounted({ kind: 'business-days', amount: 2 }, calendar)).toMatch(/workday/u);
    expect(whyNotCounted({ kind: 'calendar-days', amount: 2 }, calendar)).toBe('');
    expect(whyNotCounted({ kind: 'business-days', amount: 2 }, ours.calendar)).toBe('');
  });

  test('[SET-7] a level without words, or with another one’s label, says so at the field', () => {
    const twice = withLevel(ours, 2, { label: ' p1 ', meaning: ' ' });
    expect(twice.severities.slice(0, 2).map((level) => whyNotLevel(twice.severities, level))).toEqual([
      { label: 'Another level has it.', meaning: '' },
      { label: 'Another level has it.', meaning: 'Needs a meaning: what is the effect?' },
    ]);
    expect(ours.severities.flatMap((level) => Object.values(whyNotLevel(ours.severities, level))).join('')).toBe('');
  });
});

describe('the settings in this page', () => {
  test('[SET-5] are read once, whoever asks', async () => {
    const store = createWorkspaceStore();
    let asked = 0;
    const ask = async () => ((asked += 1), ours);
    await Promise.all([readWorkspace(store, ask), readWorkspace(store, ask)]);
    await readWorkspace(store, ask);
    expect(asked).toBe(1);
    expect(store.getState()).toEqual({ settings: ours, read: 'read' });
  });

  test('[SET-5] are the defaults without an answer, and are asked for again', async () => {
    const store = createWorkspaceStore();
    await readWorkspace(store, async () => undefined);
    expect(store.getState()).toEqual({ settings: DEFAULT_SETTINGS, read: 'failed' });
    await readWorkspace(store, async () => ours);
    expect(store.getState().settings).toEqual(ours);
  });

  test('[SET-5] that were saved here are newer than those on their way', async () => {
    const store = createWorkspaceStore();
    const reading = readWorkspace(store, async () => DEFAULT_SETTINGS);
    takeOverSettings(store, ours);
    await reading;
    expect(store.getState().settings).toEqual(ours);
  });
});
