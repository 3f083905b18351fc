import { importedRefs } from '@debrief/server/ingest/add-entries.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { expect, test } from 'vitest';

test('[TIM-24] an import knows an event by every name of those that were merged into it', () => {
  const merged = timelineEntry({ id: asId('kept'), importRef: 'slack:1', mergedRefs: ['pagerduty:7', 'csv:3'] });
  const byHand = timelineEntry({ id: asId('hand') });
  expect([...importedRefs([merged, byHand])]).toEqual(['slack:1', 'pagerduty:7', 'csv:3']);
});
