import type { Summary } from './summary.ts';

/** The summary for programs. A field is added freely; to change or remove one, the version goes up. */
export interface SummaryJson extends Summary {
  readonly format: 'debrief-postmortem';
  readonly version: 1;
}

/** The summary as indented JSON; it ends with a newline. */
export function toJson(summary: Summary): string {
  const json: SummaryJson = { format: 'debrief-postmortem', version: 1, ...summary };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Reads what {@link toJson} wrote on a server of the same build; undefined when it is another format or version. */
export function fromJson(value: unknown): SummaryJson | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('version' in value)) return undefined;
  return value.format === 'debrief-postmortem' && value.version === 1 ? (value as SummaryJson) : undefined;
}
