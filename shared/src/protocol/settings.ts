import { z } from 'zod';
import { typedLine } from './typed-line.ts';
import { isTimeZone } from '#domain/local-time.ts';
import { FEWEST_SEVERITIES, SEVERITIES } from '#domain/severity.ts';
import {
  MAX_DEADLINE_AMOUNT,
  MAX_HOLIDAYS,
  MAX_SEVERITY_LABEL_LENGTH,
  MAX_SEVERITY_MEANING_LENGTH,
  type WorkspaceSettings,
} from '#domain/workspace-settings.ts';

const level = z.strictObject({
  severity: z.literal([...SEVERITIES]),
  label: typedLine().min(1).max(MAX_SEVERITY_LABEL_LENGTH),
  meaning: z.string().trim().min(1).max(MAX_SEVERITY_MEANING_LENGTH),
});

function amount(kind: keyof typeof MAX_DEADLINE_AMOUNT) {
  return z.int().min(1).max(MAX_DEADLINE_AMOUNT[kind]);
}

function areDifferent(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hours'), amount: amount('hours') }),
  z.strictObject({ kind: z.literal('calendar-days'), amount: amount('calendar-days') }),
  z.strictObject({ kind: z.literal('business-days'), amount: amount('business-days') }),
  z.strictObject({ kind: z.literal('none') }),
]);

const severities = z
  .array(level)
  .min(FEWEST_SEVERITIES)
  .max(SEVERITIES.length)
  .refine((levels) => levels.every(({ severity }, index) => severity === SEVERITIES[index]), {
    message: 'the levels do not count up from 1',
  })
  .refine((levels) => areDifferent(levels.map(({ label }) => label.toLowerCase())), {
    message: 'two levels have the same label',
  });

const calendar = z.strictObject({
  timeZone: z.string().max(64).refine(isTimeZone, { message: 'not a zone such as Europe/Berlin' }),
  workdays: z.array(z.int().min(1).max(7)).min(1).max(7).refine(areDifferent, { message: 'a day is named twice' }),
  holidays: z.array(z.iso.date()).max(MAX_HOLIDAYS).refine(areDifferent, { message: 'a day is named twice' }),
});

/** `PUT /api/settings`: everything that the owner sets for all postmortems. The levels come from worst to mildest. */
export const SettingsBody = z.strictObject({
  severities,
  deadlines: z.strictObject({ 1: rule, 2: rule, 3: rule, 4: rule, 5: rule }),
  calendar,
}) satisfies z.ZodType<WorkspaceSettings>;
