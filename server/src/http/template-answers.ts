import { z } from 'zod';
import { INCIDENT_TYPES } from '@debrief/shared/domain/postmortem.ts';
import { STAGE_IDS } from '@debrief/shared/domain/stage.ts';
import { SECTION_BLOCKS, type Template } from '@debrief/shared/domain/template.ts';

export const TemplateAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    basis: z.string(),
    version: z.int(),
    builtIn: z.boolean(),
    basedOn: z.string().nullable(),
    incidentType: z.enum(INCIDENT_TYPES).nullable(),
    sections: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          help: z.string(),
          starter: z.string(),
          block: z.enum(SECTION_BLOCKS),
        }),
      )
      .readonly(),
    prompts: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
    stages: z
      .array(z.object({ id: z.enum(STAGE_IDS), label: z.string(), question: z.string(), plannedMinutes: z.number() }))
      .readonly(),
  })
  .describe('A document, its questions and its meeting') satisfies z.ZodType<Omit<Template, 'prompts'>>;
export const TemplateListAnswer = z.object({ templates: z.array(TemplateAnswer).readonly() }).describe('All templates');
export const TemplateSavedAnswer = z.object({ id: z.string(), version: z.int() }).describe('Saved as this version');
