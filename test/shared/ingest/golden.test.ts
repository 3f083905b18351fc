import { writeFileSync } from 'node:fs';
import { readIngest } from '@debrief/shared/ingest/read.ts';
import { describe, expect, test } from 'vitest';
import { ingestSamples, type IngestSample } from './samples.ts';

/** To look at a change as a whole: run with UPDATE_GOLDEN=1, then read the difference. */
function compare({ request, expected, expectedPath }: IngestSample): void {
  const outcome = readIngest(request);
  const result = outcome.ok ? outcome.value : { refusal: outcome.refusal };
  if (process.env['UPDATE_GOLDEN']) writeFileSync(expectedPath, `${JSON.stringify(result, null, 2)}\n`);
  else expect(result).toEqual(expected);
}

describe('samples, compared whole', () => {
  test.each(ingestSamples('slack-export'))('[ING-1] the Slack export $name', compare);
  test.each(ingestSamples('slack-paste'))('[ING-8] the text copied from Slack $name', compare);
  test.each(ingestSamples('csv'))('[ING-17] the CSV $name', compare);
  test.each(ingestSamples('markdown-table'))('[ING-18] the Markdown table $name', compare);
});
