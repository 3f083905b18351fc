import { z } from 'zod';
import { ROLES } from '@debrief/shared/domain/role.ts';

/** A time as the tables keep it. */
export const milliseconds: z.ZodNumber = z.number().describe('Milliseconds since the Unix epoch');

/** A time of the record, and of what is prepared. */
export const time: z.ZodString = z.string().describe('ISO 8601 UTC');

/** What somebody is in a meeting. */
export const role = z.enum(ROLES);
