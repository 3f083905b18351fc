import {
  addSection,
  bringBackSection,
  leaveOutSection,
  moveSection,
  readAllSections,
  readSections,
  renameSection,
  resetSection,
  sectionBody,
  setSectionHelp,
  writeText,
} from '@debrief/shared/document/sections.ts';
import { seedTemplate } from '@debrief/shared/document/apply-template.ts';
import { observeLeavingOut } from '@debrief/shared/document/removals.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import type { RichNode } from '@debrief/shared/domain/rich-text.ts';
import { isWritten } from '@debrief/shared/domain/section.ts';
import type { TemplateSection } from '@debrief/shared/domain/template.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { buildSummary } from '@debrief/shared/summary/build-summary.ts';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import { checkoutOutage } from '#shared/summary/sources.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyDocument, meet, peersOf } from './peers.ts';

function section(id: string, starter = ''): TemplateSection {
  return { id, title: `Title of ${id}`, help: `Help for ${id}.`, starter, block: 'text' };
}

const TEMPLATE = { sections: [section('summary'), section('a', 'Start\nhere'), section('b'), section('c')] };

function seeded(): PostmortemDocument {
  const document = emptyDocument();
  seedTemplate(document, TEMPLATE);
  return document;
}

function ids(document: PostmortemDocument): string {
  return readSections(document)
    .map(({ id }) => id)
    .join(' ');
}

function textOf(document: PostmortemDocument, id: string): string {
  return must(sectionBody(document, id), 'body').toJSON();
}

/** As the editor does it: into the first paragraph. */
function type(document: PostmortemDocument, id: string, text: string): void {
  const paragraph = must(sectionBody(document, id), 'body').get(0);
  if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText(text)]);
}

describe('one person', () => {
  test('[SECT-1] a new section stands behind the one that it was added to', () => {
    const document = seeded();
    addSection(document, section('new'), 'a');
    addSection(document, section('last'), null);
    expect(ids(document)).toBe('summary a new b c last');
    expect(readSections(document)[2]).toMatchObject({ title: 'Title of new', help: 'Help for new.', block: 'text' });
  });

  test('[SECT-2] title and help of a section can be changed', () => {
    const document = seeded();
    renameSection(document, 'b', 'Bees');
    setSectionHelp(document, 'b', 'About bees.');
    renameSection(document, 'gone', 'Nobody');
    expect(readSections(document)[2]).toMatchObject({ id: 'b', title: 'Bees', help: 'About bees.' });
    expect(ids(document)).toBe('summary a b c');
  });

  test('[SECT-3] a section moves behind another one, or to the top', () => {
    const document = seeded();
    moveSection(document, 'a', 'c');
    expect(ids(document)).toBe('summary b c a');
    moveSection(document, 'c', null);
    expect(ids(document)).toBe('c summary b a');
    moveSection(document, 'c', 'c');
    moveSection(document, 'c', 'gone');
    moveSection(document, 'gone', 'c');
    expect(ids(document)).toBe('c summary b a');
  });

  test('[SECT-4] a section that is left out is in nothing that is shown, and comes back to its place with its text', () => {
    const document = seeded();
    type(document, 'b', 'Written');
    leaveOutSection(document, 'b');
    expect(ids(document)).toBe('summary a c');
    expect(readContent(document).sections.map(({ id }) => id)).toEqual(['summary', 'a', 'c']);
    expect(readAllSections(document).leftOut.map(({ id }) => id)).toEqual(['b']);
    bringBackSection(document, 'b');
    expect(ids(document)).toBe('summary a b c');
    expect(textOf(document, 'b')).toContain('Written');
  });

  test('[SECT-4] adding a section that was left out brings it back where it is wanted, with its text', () => {
    const document = seeded();
    type(document, 'b', 'Written');
    leaveOutSection(document, 'b');
    addSection(document, section('b', 'Something else'), null);
    expect(ids(document)).toBe('summary a c b');
    expect(textOf(document, 'b')).toContain('Written');
  });

  test('[SECT-5] the summary cannot be left out, not even by who writes it into the document', () => {
    const document = seeded();
    leaveOutSection(document, 'summary');
    expect(ids(document)).toBe('summary a b c');
    const row = document.sections.get('summary');
    if (row instanceof Y.Map) row.set('leftOut', true);
    expect(ids(document)).toBe('summary a b c');
  });

  test('[SECT-6] resetting gives a section the title, help and text of its template', () => {
    const document = seeded();
    renameSection(document, 'a', 'Other');
    setSectionHelp(document, 'a', '');
    type(document, 'a', 'Written');
    resetSection(document, 'a', section('a', 'Start\nhere'));
    expect(readSections(document)[1]).toMatchObject({ title: 'Title of a', help: 'Help for a.' });
    expect(textOf(document, 'a')).toBe('<paragraph>Start</paragraph><paragraph>here</paragraph>');
  });
});

describe('what counts as written', () => {
  const paragraph = (text: string): RichNode => ({
    kind: 'paragraph',
    content: text === '' ? [] : [{ kind: 'text', text, marks: {} }],
  });

  test.each<readonly [string, readonly RichNode[], boolean]>([
    ['nothing', [], false],
    ['the starter text', [paragraph('Start'), paragraph('here')], false],
    ['the starter text with blanks at the end', [paragraph('Start '), paragraph('here')], false],
    ['only blanks', [paragraph('  ')], false],
    ['other words', [paragraph('Start'), paragraph('there')], true],
    ['a part of it', [paragraph('Start')], true],
    ['the starter text, marked', [{ kind: 'heading', level: 2, content: [paragraph('Start')] }], true],
  ])('[SECT-7] a section that holds %s', (_what, body, written) => {
    expect(isWritten({ body, starter: 'Start\nhere' })).toBe(written);
  });
});

describe('two people at once', () => {
  test('[SECT-8] what one types into a section while the other leaves it out comes back with it', () => {
    const pair = peersOf(seeded());
    leaveOutSection(pair[0], 'a');
    type(pair[1], 'a', 'Typed meanwhile');
    meet(pair);
    expect(ids(pair[1])).toBe('summary b c');
    bringBackSection(pair[1], 'a');
    meet(pair);
    expect(textOf(pair[0], 'a')).toContain('Typed meanwhile');
  });

  test('[SECT-9] sections that two people add to one place, rename and move are the same for both', () => {
    const edit = fc.record({
      kind: fc.constantFrom('add', 'rename', 'move', 'leave out', 'bring back'),
      id: fc.constantFrom('summary', 'a', 'b', 'c', 'd', 'e'),
      after: fc.option(fc.constantFrom('summary', 'a', 'b', 'c', 'd')),
    });
    const apply = (
      document: PostmortemDocument,
      { kind, id, after }: { kind: string; id: string; after: string | null },
    ): void => {
      if (kind === 'add') addSection(document, section(id), after);
      if (kind === 'rename') renameSection(document, id, `Renamed by ${document.doc.clientID}`);
      if (kind === 'move') moveSection(document, id, after);
      if (kind === 'leave out') leaveOutSection(document, id);
      if (kind === 'bring back') bringBackSection(document, id);
    };
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (mine, theirs) => {
        const pair = peersOf(seeded());
        for (const one of mine) apply(pair[0], one);
        for (const one of theirs) apply(pair[1], one);
        meet(pair);
        expect(readAllSections(pair[0])).toEqual(readAllSections(pair[1]));
      }),
    );
  });
});

test('[SECT-6] plain paragraphs replace whatever the text was made of', () => {
  const document = seeded();
  writeText(document, 'b', ['One', '', 'Two']);
  writeText(document, 'gone', ['Nowhere']);
  expect(textOf(document, 'b')).toBe('<paragraph>One</paragraph><paragraph></paragraph><paragraph>Two</paragraph>');
});

test('[SECT-12] what others leave out is told, once; what one leaves out oneself, brings back or renames is not', () => {
  const pair = peersOf(seeded());
  const heard: string[][] = [];
  const stop = observeLeavingOut(pair[0], (sections) => heard.push(sections.map(({ title }) => title)));
  leaveOutSection(pair[0], 'a');
  leaveOutSection(pair[1], 'b');
  leaveOutSection(pair[1], 'c');
  meet(pair);
  expect(heard.map((titles) => titles.toSorted())).toEqual([['Title of b', 'Title of c']]);
  bringBackSection(pair[1], 'b');
  renameSection(pair[1], 'c', 'Other');
  meet(pair);
  stop();
  leaveOutSection(pair[1], 'b');
  meet(pair);
  expect(heard).toHaveLength(1);
});

test('[SECT-16] a summary has the sections that somebody has written in, in order, without their untouched starter texts', () => {
  const document = seeded();
  type(document, 'c', 'Written');
  moveSection(document, 'c', null);
  type(document, 'summary', 'In short');
  const summary = buildSummary({ ...checkoutOutage(), content: readContent(document) });
  expect(
    summary.sections.filter(({ id }) => TEMPLATE.sections.some((each) => each.id === id)).map(({ id }) => id),
  ).toEqual(['c', 'summary']);
  expect(toMarkdown(summary)).not.toContain('Title of a');
});
