import { writeExample } from '@debrief/shared/document/example.ts';
import { SEED } from '@debrief/shared/document/origins.ts';
import type { ExamplePostmortem } from '@debrief/shared/domain/example.ts';
import type { NewRecord } from './create-postmortem.ts';

/** An example as a postmortem whose meeting has come to its end. */
export function recordOfExample(example: ExamplePostmortem): NewRecord {
  const { title, severity, incidentType, startedAt, timeZone, services, tags, detectionSource, vote, content } =
    example;
  return {
    title,
    severity,
    incidentType,
    startedAt,
    timeZone,
    services,
    tags,
    detectionSource,
    past: {
      stage: 'wrap-up',
      write: (document) => writeExample(document, example, SEED),
      vote: { ...vote, themeIds: content.themes.map((theme) => theme.id) },
    },
  };
}
