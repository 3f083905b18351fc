import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import { EMPTY_CONTENT } from '@debrief/shared/domain/content.ts';
import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { SEVERITIES } from '@debrief/shared/domain/severity.ts';
import { SECTION_BLOCKS } from '@debrief/shared/domain/template.ts';
import { asId, type ImageId } from '@debrief/shared/domain/ids.ts';
import type { RichNode } from '@debrief/shared/domain/rich-text.ts';
import { buildSummary, type SummarySources } from '@debrief/shared/summary/build-summary.ts';
import { toHtml } from '@debrief/shared/summary/html.ts';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import * as fc from 'fast-check';
import { lexer, parse as renderMarkdown, type Token, type Tokens } from 'marked';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { recordOf } from './sources.ts';

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></textarea><script>alert(1)</script>',
  '<!-- x',
  ']]><x>',
  '&lt;b&gt; &amp; &#60;',
  '[x](javascript:alert(1))',
  '![x](a.png)',
  '[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '| a | b |',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '1) item',
  '> quote',
  '---',
  '===',
  '```\ncode\n```',
  '    code',
  '**bold** __bold__ *i* _i_ ~~s~~ `c` $x$',
  'line\n\n# next\n- item\n<b>x</b>',
  'line\r\nnext\u2028next',
  '\\',
  '\\<b>\\`',
  'a \u0000 \u0007 \ud800 b',
  '[^1]: note',
  '| --- |',
];
const specials = '<>&"\'`*_[]()!|#-+.1\n\\~$=: \tx{}/;^'.split('');
const somePayload = fc.string({ unit: fc.constantFrom(...specials), maxLength: 24 }).map((text) => `${text}x`);

/** A postmortem in which everybody wrote the same text everywhere. */
function sourcesWith(text: string): SummarySources {
  const themeId = asId<never>('theme');
  return {
    record: recordOf({
      title: text,
      services: [text],
      tags: [text],
      detectionSource: text,
      delayReason: text,
      ownerId: asId('i'),
    }),
    people: [{ id: asId('p'), name: text, jobTitle: text, role: 'attendee', removed: false }],
    invitees: [
      {
        id: asId('i'),
        name: text,
        email: '',
        jobTitle: text,
        incidentRole: 'scribe',
        meetingRole: 'attendee',
        attendance: 'always',
        participantId: null,
        attended: false,
      },
    ],
    settings: {
      ...DEFAULT_SETTINGS,
      severities: SEVERITIES.map((severity) => ({ severity, label: text, meaning: text })),
    },
    content: {
      ...EMPTY_CONTENT,
      sections: [
        { id: 'summary', title: text, help: text, block: 'text', starter: '', order: 'a0', body: richTextWith(text) },
        ...SECTION_BLOCKS.filter((block) => block !== 'text').map((block) => ({
          id: block,
          title: text,
          help: text,
          block,
          starter: '',
          order: 'a1',
          body: [],
        })),
      ],
      timeline: [
        timelineEntry({
          id: asId('t'),
          at: '2026-11-18T08:00:00.000Z',
          endAt: '2026-11-18T09:00:00.000Z',
          text,
          isKey: true,
          milestone: 'detected',
          source: text,
          url: 'https://x.example/',
          alternatives: [{ id: 'x', at: '2026-11-18T08:30:00.000Z', source: text }],
          images: [{ imageId: asId('p'), alt: text, width: 8, height: 4 }],
        }),
        timelineEntry({ id: asId('t2'), at: '2026-11-18T10:00:00.000Z', text, source: text }),
      ],
      impact: {
        metrics: [
          { id: 'revenue', amount: 1, unit: text, words: text, estimate: true },
          { id: 'users', amount: null, unit: text, words: text, estimate: true },
        ],
        segments: [{ id: 's', name: text, users: 1, percent: 2, words: text, estimate: true, order: 'a0' }],
        measures: [{ id: 'm', name: text, baseline: text, during: text, after: text, order: 'a0' }],
      },
      questions: [
        { id: asId('q'), entryId: asId('t'), text, answer: text, askedBy: text, order: 'a0' },
        { id: asId('q2'), entryId: null, text, answer: '', askedBy: '', order: 'a1' },
      ],
      details: [{ id: asId('d'), entryId: asId('t'), text, speaker: text, role: text, order: 'a0' }],
      causes: ['a0', 'a1'].map((order) => ({ id: asId(order), promptId: null, themeId, text, order })),
      themes: [{ id: themeId, title: text, order: 'a0', mergedInto: null }],
      whyNodes: [
        { id: asId('w1'), themeId, parentId: null, text, order: 'a0', actionable: false },
        { id: asId('w2'), themeId, parentId: asId('w1'), text, order: 'a0', actionable: true },
      ],
      actions: [
        { id: asId('a'), title: text, ownerId: asId('p'), dueOn: null, causeRef: 'w1', status: 'open', order: 'a0' },
      ],
    },
    vote: null,
    generatedAt: '2026-11-20T10:00:00.000Z',
  };
}

function richTextWith(text: string): readonly RichNode[] {
  const plain: RichNode = { kind: 'text', text, marks: {} };
  const paragraph: RichNode = { kind: 'paragraph', content: [plain] };
  const marks = [{ bold: true }, { italic: true }, { strike: true }, { link: 'https://x.example/' }];
  return [
    ...marks.map((each): RichNode => ({ kind: 'paragraph', content: [{ kind: 'text', text, marks: each }] })),
    paragraph,
    { kind: 'heading', level: 1, content: [plain] },
    { kind: 'bullet-list', content: [{ kind: 'list-item', content: [paragraph] }] },
    { kind: 'quote', content: [paragraph] },
    { kind: 'code-block', text },
    { kind: 'paragraph', content: [plain, { kind: 'break' }, plain] },
  ];
}

/** The Markdown's tokens without the words: what kinds of things there are, and in what. */
function markdownShape(tokens: readonly Token[]): readonly unknown[] {
  return tokens
    .filter((token) => token.type !== 'space')
    .flatMap((token) => {
      if (token.type === 'table') return [tableShape(token as Tokens.Table)];
      const inner = 'items' in token ? (token as Tokens.List).items : childTokens(token);
      if (token.type === 'escape' || (token.type === 'text' && inner.length === 0)) return [];
      return [[token.type, markdownShape(inner)]];
    });
}

function childTokens(token: Token): readonly Token[] {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
}

function tableShape(table: Tokens.Table): unknown {
  return ['table', [table.header, ...table.rows].map((row) => row.map((cell) => markdownShape(cell.tokens)))];
}

type Html = DefaultTreeAdapterTypes.ChildNode;

/** The page's elements and their attributes' names; how often a figure's text was wrapped does not count. */
function htmlShape(nodes: readonly Html[]): readonly unknown[] {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#text') return [];
    if (!('tagName' in node)) return [node.nodeName];
    if (node.tagName === 'tspan') return [];
    return [[node.tagName, node.attrs.map((attribute) => attribute.name), htmlShape(node.childNodes)]];
  });
}

function textOf(nodes: readonly Html[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : ''))
    .join('');
}

function markdownOf(text: string): string {
  return toMarkdown(buildSummary(sourcesWith(text)));
}
function htmlOf(text: string): string {
  return toHtml(buildSummary(sourcesWith(text)));
}
function words(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

const harmlessMarkdown = markdownShape(lexer(markdownOf('harmless')));
const harmlessHtml = htmlShape(parseHtml(htmlOf('harmless')).childNodes);

describe('what people write stays what it is', () => {
  test.each(payloads)('[EXP-1] in Markdown: %j', (payload) => {
    expect(markdownShape(lexer(markdownOf(payload)))).toEqual(harmlessMarkdown);
  });

  test.each(payloads)('[EXP-2] in HTML: %j', (payload) => {
    expect(htmlShape(parseHtml(htmlOf(payload)).childNodes)).toEqual(harmlessHtml);
  });

  test('[EXP-1] in Markdown, whatever they write', () => {
    fc.assert(
      fc.property(somePayload, (payload) => {
        expect(markdownShape(lexer(markdownOf(payload)))).toEqual(harmlessMarkdown);
      }),
      { numRuns: 300 },
    );
  });

  test('[EXP-2] in HTML, whatever they write', () => {
    fc.assert(
      fc.property(somePayload, (payload) => {
        expect(htmlShape(parseHtml(htmlOf(payload)).childNodes)).toEqual(harmlessHtml);
      }),
      { numRuns: 300 },
    );
  });

  test.each(payloads)('[EXP-3] and is still there to read: %j', (payload) => {
    const fromMarkdown = textOf(parseHtml(renderMarkdown(markdownOf(payload), { async: false })).childNodes);
    const fromHtml = textOf(parseHtml(htmlOf(payload)).childNodes);
    const readable = (text: string): string => words(text.replaceAll('\u0000', ' '));
    expect(readable(fromMarkdown)).toContain(readable(payload));
    expect(readable(fromHtml).replaceAll(' ', '')).toContain(readable(payload).replaceAll(' ', ''));
  });
});

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//x.example',
  ])('[EXP-4] %j is no link in any format', (link) => {
    const summary = buildSummary(withLink(link));
    expect(toHtml(summary)).not.toContain('<a ');
    expect(toMarkdown(summary)).not.toContain('](');
  });

  test.each([
    'https://x.example/a b"onclick="x',
    'https://x.example/>)[x](javascript:alert(1)',
    'https://x.example/\n<b>',
  ])('[EXP-4] %j stays one address', (link) => {
    const summary = buildSummary(withLink(link));
    expect(htmlShape(parseHtml(toHtml(summary)).childNodes)).toEqual(
      htmlShape(parseHtml(toHtml(buildSummary(withLink('https://x.example/')))).childNodes),
    );
    expect(markdownShape(lexer(toMarkdown(summary)))).toEqual(
      markdownShape(lexer(toMarkdown(buildSummary(withLink('https://x.example/'))))),
    );
  });
});

test('[EXP-5] the HTML file runs nothing and loads nothing', () => {
  const page = htmlOf('x');
  expect(page).not.toMatch(/<script|\son\w+=|src=|@import|url\((?!#)/iu);
  expect(page).toContain('content="default-src &#39;none&#39;;');
});

test('[IMG-8] a picture is in the HTML file, Markdown leads to it, its words stand for it where it is not', () => {
  const words = 'x" onerror="alert(1)](https://evil.example) <b>';
  const image = { kind: 'image', imageId: asId<ImageId>('pic-1'), alt: words, width: 8, height: 4 } as const;
  const sources = sourcesWith('x');
  const section = { id: 's', title: 'x', help: '', starter: '', block: 'text', order: 'a0', body: [image] } as const;
  const summary = buildSummary({ ...sources, content: { ...sources.content, sections: [section] } });
  const html = toHtml(summary, (id) => `data:image/webp;base64,${id}`);
  expect(html).toContain('<img src="data:image/webp;base64,pic-1" alt="x&quot; onerror=&quot;');
  expect(html).toContain('img-src data:;');
  const markdown = toMarkdown(summary, (id) => `https://debrief.example/${id}`);
  const tokens = lexer(markdown).flatMap((token) => ('tokens' in token ? (token.tokens ?? []) : []));
  expect(tokens.filter(({ type }) => type === 'image' || type === 'link' || type === 'html')).toMatchObject([
    { type: 'image', href: 'https://debrief.example/pic-1' },
  ]);
  expect(toHtml(summary)).not.toContain('<img');
  expect(toMarkdown(summary)).toContain('*Picture: x"');
});

function withLink(link: string): SummarySources {
  const sources = sourcesWith('x');
  const body: readonly RichNode[] = [{ kind: 'paragraph', content: [{ kind: 'text', text: 'x', marks: { link } }] }];
  const section = { id: 's', title: 'x', help: '', block: 'text', starter: '', order: 'a0', body } as const;
  const timeline = sources.content.timeline.map((entry) => ({ ...entry, url: link }));
  return { ...sources, content: { ...sources.content, sections: [section], timeline } };
}
