import { dueState } from '@debrief/shared/domain/due.ts';
import {
  POSTMORTEM_STATUSES,
  type PostmortemRecord,
  type PostmortemStatus,
} from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES, type Severity } from '@debrief/shared/domain/severity.ts';

/** What of the list is wanted, as it stands in the address of the page. */
export interface HomeFilter {
  readonly q?: string;
  readonly severity?: Severity;
  readonly status?: PostmortemStatus;
  readonly service?: string;
  readonly tag?: string;
  readonly overdue?: true;
}

const MAX_TEXT_LENGTH = 200;

/** Reads the filter from an address; what makes no sense in it is left out, so that an old link still shows a list. */
export function filterOf(search: Readonly<Record<string, unknown>>): HomeFilter {
  const { q, severity, status, service, tag, overdue } = search;
  return withoutEmpty({
    q: textOf(q),
    severity: SEVERITIES.find((level) => String(level) === String(severity)),
    status: POSTMORTEM_STATUSES.find((known) => known === status),
    service: textOf(service),
    tag: textOf(tag),
    overdue: String(overdue) === 'true' ? true : undefined,
  });
}

/** The filter without what asks for nothing, so that the address of the whole list is bare. */
export function withoutEmpty(filter: {
  readonly [Field in keyof HomeFilter]?: HomeFilter[Field] | undefined;
}): HomeFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
}

export function isFiltered(filter: HomeFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The same choice as the server's, for the records that this browser knows while it cannot ask. */
export function isWanted(record: PostmortemRecord, filter: HomeFilter, now: number): boolean {
  const { q, severity = record.severity, status = record.status, service, tag, overdue } = filter;
  const isLabelled = hasLabel(record.services, service) && hasLabel(record.tags, tag);
  const isLate = overdue === undefined || dueState(record, now) === 'overdue';
  return record.severity === severity && record.status === status && isLabelled && isLate && hasText(record, q);
}

function hasLabel(labels: readonly string[], wanted: string | undefined): boolean {
  return wanted === undefined || labels.includes(wanted);
}

function hasText({ title, number }: PostmortemRecord, text = ''): boolean {
  const wanted = text.trim().toLowerCase();
  return title.toLowerCase().includes(wanted) || wanted.replace(/^pm-/u, '') === String(number);
}

/** Numbers as well: a search for `2026` comes out of the address as one. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).slice(0, MAX_TEXT_LENGTH);
}
