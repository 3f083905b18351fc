import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import { findText } from '@debrief/shared/document/texts.ts';
import { buildSummary } from '@debrief/shared/summary/build-summary.ts';
import { toHtml } from '@debrief/shared/summary/html.ts';
import { toJson } from '@debrief/shared/summary/json.ts';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { ROOTS } from '@debrief/shared/document/shape.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyDocument } from './peers.ts';
import { recordOf } from '#shared/summary/sources.ts';

const fields = [
  'text',
  'title',
  'at',
  'phase',
  'promptId',
  'themeId',
  'parentId',
  'order',
  'actionable',
  'ownerId',
  'dueOn',
  'causeRef',
  'status',
  'body',
  'endAt',
  'milestone',
  'url',
  'alternative_a',
  'image_a',
  'amount',
  'speaker',
  'neutralActors',
];

/** Anything that a Yjs map can hold, most of it not what the reader expects. */
const anyValue = fc.oneof(
  fc.constantFrom(
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00Z',
    '2026-99-99',
    'resolution',
    'a0',
    'row-1',
  ),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true }),
  fc.uint8Array({ maxLength: 4 }),
  fc.constantFrom('text', 'map', 'array', 'fragment', 'element', 'xml-text').map((kind) => ({ yjs: kind })),
);

function toStored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('yjs' in value)) return value;
  switch (value.yjs) {
    case 'text':
      return new Y.Text('words');
    case 'map':
      return new Y.Map([['text', 'inner']]);
    case 'array':
      return Y.Array.from(['x']);
    case 'fragment':
      return new Y.XmlFragment();
    case 'element':
      return new Y.XmlElement('script');
    default:
      return new Y.XmlText('words');
  }
}

describe('readers of a document that others write', () => {
  test('[DOC-11] never throw, whatever lies in a row, and neither does what is made of it', () => {
    const row = fc.dictionary(fc.constantFrom(...fields), anyValue);
    const rows = fc.array(
      fc.record({ root: fc.constantFrom(...ROOTS), id: fc.nat(3), row: fc.option(row), bare: anyValue }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (written) => {
        const document = emptyDocument();
        for (const { root, id, row: content, bare } of written) {
          const value =
            content === null
              ? toStored(bare)
              : new Y.Map(Object.entries(content).map(([key, field]) => [key, toStored(field)]));
          document[root].set(`row-${id}`, value);
        }
        const content = readContent(document);
        const summary = buildSummary({
          record: recordOf(),
          people: [],
          invitees: [],
          settings: DEFAULT_SETTINGS,
          content,
          vote: null,
          generatedAt: '2026-11-20T10:00:00.000Z',
        });
        for (const render of [toMarkdown, toHtml, toJson]) expect(render(summary)).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('[DOC-12] give a default for what is missing or of another kind', () => {
    const document = emptyDocument();
    for (const root of ROOTS) {
      document[root].set('row', new Y.Map([['order', 7]]));
      document[root].set('no-row', 'text');
    }
    document.incident.set('users', new Y.Map([['amount', 'many']]));
    expect(readContent(document)).toEqual({
      timeline: [timelineEntry({ id: asId('row') })],
      causes: [{ id: 'row', promptId: null, themeId: 'row', text: '', order: '' }],
      themes: [{ id: 'row', title: '', order: '', mergedInto: null }],
      whyNodes: [{ id: 'row', themeId: '', parentId: null, text: '', order: '', actionable: false }],
      actions: [{ id: 'row', title: '', ownerId: null, dueOn: null, causeRef: null, status: 'open', order: '' }],
      sections: [{ id: 'row', title: '', help: '', block: 'text', starter: '', order: '', body: [] }],
      impact: {
        metrics: [{ id: 'users', amount: null, unit: '', words: '', estimate: false }],
        segments: [{ id: 'row', name: '', users: null, percent: null, words: '', estimate: false, order: '' }],
        measures: [{ id: 'row', name: '', baseline: '', during: '', after: '', order: '' }],
      },
      questions: [{ id: 'row', entryId: null, text: '', answer: '', askedBy: '', order: '' }],
      details: [{ id: 'row', entryId: null, text: '', speaker: '', role: '', order: '' }],
      actors: [{ id: 'row', name: '', role: '' }],
      neutralActors: false,
    });
    expect(findText(document, { root: 'timeline', id: 'row', field: 'text' })).toBeUndefined();
  });

  test('[DOC-13] a time in any offset is read in UTC, and what is none is no time', () => {
    const document = emptyDocument();
    const times = { a: '2026-11-20T09:12:00+01:00', b: 'yesterday', c: 12 };
    for (const [id, at] of Object.entries(times)) document.timeline.set(id, new Y.Map<unknown>([['at', at]]));
    expect(readContent(document).timeline.map(({ at }) => at)).toEqual(['2026-11-20T08:12:00.000Z', null, null]);
  });

  test('[TIM-41] a time of a year in which no incident can have been is no time', () => {
    const document = emptyDocument();
    for (const at of ['+192159-03-31T09:12:00Z', '9999-12-31T09:12:00Z', '1969-12-31T23:59:59Z'])
      document.timeline.set(at.slice(0, 5), new Y.Map<unknown>([['at', at]]));
    expect(readContent(document).timeline.map(({ at }) => at)).toEqual([null, null, null]);
  });
});
