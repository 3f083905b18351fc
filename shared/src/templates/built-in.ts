import type { Template } from '#domain/template.ts';
import { EFFECTIVE_POSTMORTEMS } from './effective-postmortems.ts';
import { PROCESS_BREAKDOWN, PRODUCTION_OUTAGE, PROJECT_SETBACK, SECURITY_INCIDENT } from './for-incident-types.ts';
import { GOOGLE_SRE } from './google-sre.ts';
import { NEAR_MISS, PATTERN_REVIEW, PRE_MORTEM } from './other-kinds.ts';
import { PAGERDUTY } from './pagerduty.ts';
import { BLAMELESS_LOOK, IMPACT_FIRST, RESPONSE_REVIEW, ROUND_UP } from './prompt-sets.ts';
import { QUICK_LOOK } from './quick-look.ts';
import { SIXTEEN_SECTIONS } from './sixteen-sections.ts';
import { STANDARD } from './standard.ts';

/** What a postmortem is made from when nobody chooses. */
export const DEFAULT_TEMPLATE: Template = STANDARD;

/** Every template that comes with Debrief, in the order in which they are offered. */
export const BUILT_IN_TEMPLATES: readonly Template[] = [
  STANDARD,
  QUICK_LOOK,
  EFFECTIVE_POSTMORTEMS,
  PAGERDUTY,
  GOOGLE_SRE,
  SIXTEEN_SECTIONS,
  PRODUCTION_OUTAGE,
  SECURITY_INCIDENT,
  PROJECT_SETBACK,
  PROCESS_BREAKDOWN,
  BLAMELESS_LOOK,
  IMPACT_FIRST,
  RESPONSE_REVIEW,
  ROUND_UP,
  NEAR_MISS,
  PATTERN_REVIEW,
  PRE_MORTEM,
];

/** The built-in template with that id, or undefined. */
export function findBuiltIn(id: string): Template | undefined {
  return BUILT_IN_TEMPLATES.find((template) => template.id === id);
}
