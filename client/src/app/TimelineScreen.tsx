import type { ReactNode } from 'react';
import { ImportButton } from '#features/ingest/ImportButton.tsx';
import { TimelineStrip } from '#features/strip/TimelineStrip.tsx';
import { TimelineStage } from '#features/timeline/TimelineStage.tsx';

/** The timeline stage, put together. */
export function TimelineScreen(): ReactNode {
  return <TimelineStage strip={TimelineStrip} tools={<ImportButton />} />;
}
