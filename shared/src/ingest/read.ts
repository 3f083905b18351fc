import { refuse, type Outcome } from '#lang/outcome.ts';
import { readAlertmanager, readGrafana } from './alertmanager.ts';
import { readAwsIncidentManager } from './aws-incident-manager.ts';
import { readBetterStack } from './better-stack.ts';
import { readCsv } from './csv.ts';
import { detectFormat } from './detect-format.ts';
import { readFirehydrant } from './firehydrant.ts';
import { readIncidentIo } from './incident-io.ts';
import {
  MAX_RECORDS,
  type IngestFormat,
  type IngestInput,
  type IngestReader,
  type IngestRefusal,
  type IngestResult,
} from './ingest.ts';
import { parseJson } from './json-records.ts';
import { readMarkdownTable } from './markdown-table.ts';
import { readOpsgenie } from './opsgenie.ts';
import { readPagerduty } from './pagerduty.ts';
import { readRootly } from './rootly.ts';
import { readSlackExport } from './slack-export.ts';
import { readSlackPaste } from './slack-paste.ts';
import { readStatuspage } from './statuspage.ts';

const READERS: Readonly<Record<IngestFormat, IngestReader>> = {
  'slack-export': readSlackExport,
  'slack-paste': readSlackPaste,
  pagerduty: readPagerduty,
  opsgenie: readOpsgenie,
  statuspage: readStatuspage,
  alertmanager: readAlertmanager,
  grafana: readGrafana,
  'incident-io': readIncidentIo,
  firehydrant: readFirehydrant,
  rootly: readRootly,
  'aws-incident-manager': readAwsIncidentManager,
  'better-stack': readBetterStack,
  csv: readCsv,
  'markdown-table': readMarkdownTable,
};

/** An input, and the format if somebody has said it. */
export type IngestRequest = IngestInput & { readonly format?: IngestFormat };

/**
 * Reads any of the formats: the one that was said, else the one that it looks like. No `ref` comes twice in the result.
 * Pure; never throws.
 */
export function readIngest(request: IngestRequest): Outcome<IngestResult, IngestRefusal> {
  const input = unpackSingle(request);
  if (input.files === undefined && input.content.trim() === '') return refuse('empty');
  // Text of two bytes a character that was taken for UTF-8, or no text at all.
  if (input.content.includes('\u0000')) return refuse('bad-encoding');
  const format = request.format ?? detectFormat(input);
  if (format === undefined) return refuse(isBrokenJson(input.content) ? 'malformed' : 'unknown-format');
  const read = READERS[format](input);
  if (!read.ok) return read;
  return read.value.records > MAX_RECORDS ? refuse('too-large') : read;
}

/** An archive with one file that is no Slack export is that file. */
function unpackSingle(request: IngestRequest): IngestRequest {
  const { files, ...input } = request;
  if (files === undefined || detectFormat(request) !== undefined) return request;
  const [only, ...others] = [...files].filter(([path]) => !path.startsWith('__MACOSX/'));
  return only === undefined || others.length > 0 ? request : { ...input, content: only[1] };
}

/** One that no reader knows is not broken. */
function isBrokenJson(content: string): boolean {
  return /^\s*[[{]/u.test(content) && parseJson(content) === undefined;
}
