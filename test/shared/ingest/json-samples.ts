import { readAlertmanager, readGrafana } from '@debrief/shared/ingest/alertmanager.ts';
import { readAwsIncidentManager } from '@debrief/shared/ingest/aws-incident-manager.ts';
import { readBetterStack } from '@debrief/shared/ingest/better-stack.ts';
import { readFirehydrant } from '@debrief/shared/ingest/firehydrant.ts';
import { readIncidentIo } from '@debrief/shared/ingest/incident-io.ts';
import type { IngestReader } from '@debrief/shared/ingest/ingest.ts';
import { readOpsgenie } from '@debrief/shared/ingest/opsgenie.ts';
import { readPagerduty } from '@debrief/shared/ingest/pagerduty.ts';
import { readRootly } from '@debrief/shared/ingest/rootly.ts';
import { readStatuspage } from '@debrief/shared/ingest/statuspage.ts';
import { readWebhookBody } from '@debrief/shared/ingest/webhook.ts';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../fixtures/ingest');

/** When the webhooks of the samples came in. */
const RECEIVED_AT = '2026-11-20T12:00:00.000Z';

/** The readers of incident tools by their formats, which are also the folders of their samples. */
export const READERS: Readonly<Record<string, IngestReader>> = {
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
  webhook: ({ content }) => readWebhookBody(JSON.parse(content), RECEIVED_AT),
};

/** A file that a tool could have written, and what is read from it. */
export interface Sample {
  readonly format: string;
  readonly name: string;
  readonly content: string;
  readonly read: IngestReader;
  /** The path of the golden file. */
  readonly expected: string;
}

/** Every sample of the incident tools' formats. */
export const SAMPLES: readonly Sample[] = Object.entries(READERS).flatMap(([format, read]) =>
  globSync(`${format}/*.json`, { cwd: fixtures })
    .filter((file) => !file.endsWith('.expected.json'))
    .toSorted()
    .map((file) => {
      const name = basename(file, '.json');
      const expected = join(fixtures, dirname(file), `${name}.expected.json`);
      return { format, name, read, expected, content: readFileSync(join(fixtures, file), 'utf8') };
    }),
);
