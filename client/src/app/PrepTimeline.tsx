import type { ReactNode } from 'react';
import { ImportButton } from '#features/ingest/ImportButton.tsx';
import { TimelineStrip } from '#features/strip/TimelineStrip.tsx';
import { TimelineEditor } from '#features/timeline/TimelineEditor.tsx';

/** The timeline of the prep page, put together: features do not know each other. */
export function PrepTimeline(): ReactNode {
  return <TimelineEditor strip={TimelineStrip} tools={<ImportButton />} />;
}
