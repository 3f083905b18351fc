import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { buildSummary } from '@debrief/shared/summary/build-summary.ts';
import { toCsv } from '@debrief/shared/summary/csv.ts';
import { fileNameOf } from '@debrief/shared/summary/file-name.ts';
import { toHtml } from '@debrief/shared/summary/html.ts';
import { toJson } from '@debrief/shared/summary/json.ts';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import type { Summary } from '@debrief/shared/summary/summary.ts';
import { embeddedImages, linkedImages } from './image-addresses.ts';
import { listInvitees } from '#storage/queries/invitees.ts';
import { listParticipants } from '#storage/queries/participants.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import { loadSettings } from '#storage/queries/settings.ts';
import { findLatestResult } from '#storage/queries/vote-results.ts';
import type { Storage } from '#storage/storage.ts';

/** The formats of `GET /api/postmortems/:id/export.…`. */
export const EXPORT_FORMATS = ['md', 'html', 'json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Media types; all of them are text in UTF-8. */
export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
  csv: 'text/csv',
};

/** A file to answer with. */
export interface ExportedFile {
  readonly body: string;
  readonly contentType: string;
  /** ASCII without blanks: `pm-7-checkout-outage.md`. */
  readonly fileName: string;
}

/** What an export reads. */
export interface ExportSources {
  readonly storage: Pick<Storage, 'db'>;
  readonly rooms: { readContent(postmortemId: PostmortemId): Promise<DocumentContent> };
  /** Base of the addresses in a file, without a trailing slash. */
  readonly publicUrl: () => string;
}

/** Which postmortem, how, and when: milliseconds since the epoch. */
export interface ExportOrder {
  readonly postmortemId: PostmortemId;
  readonly format: ExportFormat;
  readonly now: number;
}

/**
 * Writes a postmortem as a file, from what is committed. The caller has made sure that it exists and may be read.
 *
 * @throws {Error} when there is no such postmortem
 */
export async function exportPostmortem(sources: ExportSources, order: ExportOrder): Promise<ExportedFile> {
  const summary = await summarize(sources, order);
  const body = await render(summary, sources, order);
  return {
    body,
    contentType: `${EXPORT_TYPES[order.format]}; charset=utf-8`,
    fileName: fileNameOf(summary, order.format),
  };
}

/** HTML has its pictures in it, Markdown leads to them, JSON names them. CSV is the timeline alone. */
async function render(
  summary: Summary,
  { storage, publicUrl }: ExportSources,
  { postmortemId, format }: ExportOrder,
): Promise<string> {
  switch (format) {
    case 'html':
      return toHtml(summary, await embeddedImages(storage.db, postmortemId, summary));
    case 'md':
      return toMarkdown(summary, linkedImages(publicUrl(), postmortemId));
    case 'json':
      return toJson(summary);
    case 'csv':
      return toCsv(summary);
    default:
      return format satisfies never;
  }
}

async function summarize(
  { storage, rooms }: ExportSources,
  { postmortemId, now }: Omit<ExportOrder, 'format'>,
): Promise<Summary> {
  const [record, people, invitees, settings, vote, content] = await Promise.all([
    findRecord(storage.db, postmortemId),
    listParticipants(storage.db, postmortemId),
    listInvitees(storage.db, postmortemId),
    loadSettings(storage.db),
    findLatestResult(storage.db, postmortemId),
    rooms.readContent(postmortemId),
  ]);
  return buildSummary({
    record: must(record, `postmortem ${postmortemId}`),
    people,
    invitees,
    settings,
    content,
    vote: vote ?? null,
    generatedAt: new Date(now).toISOString(),
  });
}
