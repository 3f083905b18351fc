import { z } from 'zod';
import { ACTION_STATUSES } from '@debrief/shared/domain/action.ts';
import { POSTMORTEM_STATUSES } from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES } from '@debrief/shared/domain/severity.ts';
import type { RelatedAnswer as RelatedAnswerBody } from '@debrief/shared/protocol/related.ts';

/** What `GET /api/postmortems/:id/related` answers. */
export const RelatedAnswer = z
  .object({
    similar: z
      .array(
        z.object({
          id: z.string().nullable().describe('Null for who is no member, as severity and status'),
          number: z.int(),
          title: z.string(),
          severity: z.literal([...SEVERITIES]).nullable(),
          startedAt: z.string().nullable(),
          status: z.enum(POSTMORTEM_STATUSES).nullable(),
          because: z
            .array(
              z.object({
                kind: z.enum(['services', 'tags', 'words', 'type', 'severity']),
                shared: z.array(z.string()).readonly(),
              }),
            )
            .readonly()
            .describe('What they share, the strongest reason first'),
        }),
      )
      .readonly(),
    actions: z
      .array(
        z.object({
          postmortemId: z.string(),
          number: z.int(),
          title: z.string(),
          owner: z.string().nullable(),
          dueOn: z.string().nullable(),
          status: z.enum(ACTION_STATUSES),
        }),
      )
      .readonly()
      .describe('Left open by postmortems of the same services, the next due first; empty for who is no member'),
  })
  .describe('Earlier incidents that look like this one') satisfies z.ZodType<RelatedAnswerBody>;
