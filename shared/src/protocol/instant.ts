import { z } from 'zod';
import { INCIDENT_YEARS, isInIncidentYears } from '#domain/incident-years.ts';

const { first, last } = INCIDENT_YEARS;

/** An instant as a client sends it: ISO 8601 with its offset, of a year in which an incident can be. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((time) => isInIncidentYears(new Date(time)), `is not in the years ${first} to ${last}`);
