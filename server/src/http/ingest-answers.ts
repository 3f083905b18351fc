import { z } from 'zod';
import { MILESTONES, PHASES } from '@debrief/shared/domain/timeline.ts';
import { COLUMN_ROLES, INGEST_FORMATS } from '@debrief/shared/ingest/ingest.ts';
import type { HookAnswer, HookList, IngestAnswer } from '@debrief/shared/protocol/ingest.ts';
import { milliseconds, time } from './answer-parts.ts';

const skippedRecords = z.array(z.object({ line: z.int(), reason: z.string() })).readonly();
const ingestedPerson = z.object({ name: z.string(), jobTitle: z.string() });
export const IngestedAnswer = z
  .object({
    format: z.enum([...INGEST_FORMATS, 'webhook']),
    title: z.string().nullable(),
    records: z.int().describe('In the file; entries and skipped together'),
    selected: z.int(),
    fresh: z.int().describe('Of the selected, those that were not in the timeline'),
    room: z.int().describe('How many more events the timeline takes'),
    entries: z
      .array(
        z.object({
          ref: z.string(),
          at: time,
          endAt: time.nullable(),
          phase: z.enum(PHASES),
          milestone: z.enum(MILESTONES).nullable(),
          text: z.string(),
          speaker: ingestedPerson.nullable(),
          source: z.string(),
          url: z.string().nullable(),
          known: z.boolean().describe('In the timeline already'),
        }),
      )
      .readonly()
      .describe('The earliest of the selected'),
    added: z.int(),
    addedIds: z.array(z.string()).readonly(),
    skippedCount: z.int(),
    skipped: skippedRecords,
    sources: z.array(z.object({ source: z.string(), entries: z.int() })).readonly(),
    people: z.array(ingestedPerson).readonly(),
    notes: z.array(z.object({ line: z.int(), note: z.string() })).readonly(),
    isGuessed: z.boolean().describe('Read as Windows-1252, because it is no UTF-8'),
    table: z
      .object({
        headings: z.array(z.string()).readonly(),
        columns: z.partialRecord(z.enum(COLUMN_ROLES), z.int()),
        sample: z.array(z.array(z.string()).readonly()).readonly(),
      })
      .optional(),
  })
  .describe('What was read and what was added') satisfies z.ZodType<IngestAnswer>;
export const HookListAnswer = z
  .object({
    hooks: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          createdAt: milliseconds,
          revokedAt: milliseconds.nullable(),
          lastUsedAt: milliseconds.nullable(),
          received: z.int(),
        }),
      )
      .readonly(),
  })
  .describe('All addresses without their secrets, oldest first') satisfies z.ZodType<HookList>;
export const HookTakenAnswer = z
  .object({ added: z.int(), skipped: skippedRecords })
  .describe('Taken') satisfies z.ZodType<HookAnswer>;
