import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import { EMPTY_CONTENT } from '@debrief/shared/domain/content.ts';
import { buildSummary, type SummarySources } from '@debrief/shared/summary/build-summary.ts';
import { fromJson, toJson } from '@debrief/shared/summary/json.ts';
import { toHtml } from '@debrief/shared/summary/html.ts';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import { GITLAB_2017 } from '@debrief/shared/templates/gitlab-2017.ts';
import { describe, expect, test } from 'vitest';
import { checkoutOutage, recordOf, sourcesOfExample } from './sources.ts';

const fixtures = `${import.meta.dirname}/../../fixtures/summaries`;
const formats = [
  { extension: 'md', render: toMarkdown },
  { extension: 'html', render: toHtml },
  { extension: 'json', render: toJson },
] as const;
const worlds: readonly { readonly name: string; readonly sources: SummarySources }[] = [
  { name: 'checkout-outage', sources: checkoutOutage() },
  { name: 'gitlab-2017', sources: sourcesOfExample(GITLAB_2017) },
  { name: 'nothing-yet', sources: nothingYet() },
];

describe.each(worlds)('the summary of $name', ({ name, sources }) => {
  test.each(formats)('[SUM-1] as $extension is what it was', async ({ extension, render }) => {
    await expect(render(buildSummary(sources))).toMatchFileSnapshot(`${fixtures}/${name}.${extension}`);
  });

  test('[SUM-2] comes back from JSON as it was', () => {
    const summary = buildSummary(sources);
    expect(fromJson(JSON.parse(toJson(summary)))).toEqual({ format: 'debrief-postmortem', version: 1, ...summary });
  });
});

test.each([null, 7, 'text', [], {}, { format: 'debrief-postmortem', version: 2 }, { format: 'other', version: 1 }])(
  '[SUM-2] %j is not read as a summary',
  (value) => {
    expect(fromJson(value)).toBeUndefined();
  },
);

function nothingYet(): SummarySources {
  return {
    record: recordOf({ title: 'Just created', status: 'draft', publishedAt: null, timeZone: 'No/Such_Zone' }),
    people: [],
    invitees: [],
    settings: DEFAULT_SETTINGS,
    content: EMPTY_CONTENT,
    vote: null,
    generatedAt: '2026-11-20T10:00:00.000Z',
  };
}
