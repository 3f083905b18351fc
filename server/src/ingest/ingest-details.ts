import type { IngestRefusal } from '@debrief/shared/ingest/ingest.ts';
import { INGEST_LIMITS } from './limits.ts';

const details: Readonly<Record<IngestRefusal, string>> = {
  'unknown-format':
    'This is none of the formats that Debrief can read, or not the one that you chose. Nothing was added.',
  malformed:
    'The file or the archive is broken: it cannot be opened or read to its end. Export it again. Nothing was added.',
  'bad-encoding': 'The file is no text that can be read. Save it as UTF-8 and try again. Nothing was added.',
  'too-large':
    'This is more than one import takes. Export a shorter time, or fewer channels of a chat. Nothing was added.',
  empty: 'There is nothing in it that could become an event. Nothing was added.',
  'needs-date': 'Its times name no day. Say which day they are from.',
  'needs-date-and-time-zone': 'Its times name neither day nor zone. Say which they are from.',
  'needs-time-zone': 'Its times name no zone. Say which zone they are in.',
};

/** Why entries that were read are not added, although each alone could be. */
export const TIMELINE_FULL = `A timeline takes ${INGEST_LIMITS.timelineEntries.toLocaleString('en')} events, and with these it would have more. Take only a part of them. Nothing was added.`;

/** A refusal in words for the person who imports: what happened, that nothing was added, what to do. */
export function explainIngest(refusal: IngestRefusal): string {
  return details[refusal];
}
