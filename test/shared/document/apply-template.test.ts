import { applyTemplate, seedTemplate } from '@debrief/shared/document/apply-template.ts';
import {
  addSection,
  leaveOutSection,
  readAllSections,
  readSections,
  renameSection,
  sectionBody,
} from '@debrief/shared/document/sections.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { planTemplateChange } from '@debrief/shared/domain/template-change.ts';
import type { TemplateSection } from '@debrief/shared/domain/template.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { BUILT_IN_TEMPLATES } from '@debrief/shared/templates/built-in.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyDocument, meet, peersOf } from './peers.ts';

function section(id: string, words: Partial<TemplateSection> = {}): TemplateSection {
  return { id, title: id.toUpperCase(), help: '', starter: '', block: 'text', ...words };
}

const OLD = { sections: [section('summary'), section('a', { starter: 'Old start' }), section('b'), section('both')] };
const NEW = {
  sections: [
    section('n'),
    section('summary', { help: 'New help.' }),
    section('both', { title: 'Both now', starter: 'New start' }),
  ],
};

function seeded(): PostmortemDocument {
  const document = emptyDocument();
  seedTemplate(document, OLD);
  return document;
}

function type(document: PostmortemDocument, id: string, text: string): void {
  const paragraph = must(sectionBody(document, id), 'body').get(0);
  if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText(text)]);
}

function textOf(document: PostmortemDocument, id: string): string {
  return must(sectionBody(document, id), 'body').toJSON();
}

function titles(document: PostmortemDocument): readonly string[] {
  return readSections(document).map(({ title }) => title);
}

test('[TPL-5] a document gets the sections of its template in order, with their help and starter texts', () => {
  const document = seeded();
  expect(titles(document)).toEqual(['SUMMARY', 'A', 'B', 'BOTH']);
  expect(textOf(document, 'a')).toBe('<paragraph>Old start</paragraph>');
});

test('[TPL-6] another template takes away what nobody wrote in and brings its own, in its order', () => {
  const document = seeded();
  applyTemplate(document, { from: OLD, to: NEW });
  expect(titles(document)).toEqual(['N', 'SUMMARY', 'Both now']);
  expect(readSections(document)[1]?.help).toBe('New help.');
  expect(textOf(document, 'both')).toContain('New start');
});

test('[TPL-6] what somebody wrote, added or renamed stays', () => {
  const document = seeded();
  type(document, 'b', 'Written');
  type(document, 'both', 'Written, too');
  renameSection(document, 'summary', 'In short');
  addSection(document, section('mine'), 'a');
  applyTemplate(document, { from: OLD, to: NEW });
  expect(titles(document)).toEqual(['N', 'In short', 'Both now', 'MINE', 'B']);
  expect(textOf(document, 'b')).toContain('Written');
  expect(textOf(document, 'both')).toContain('Written, too');
});

test('[TPL-6] a section that was left out comes back when the new template has it', () => {
  const document = seeded();
  leaveOutSection(document, 'both');
  applyTemplate(document, { from: OLD, to: NEW });
  expect(titles(document)).toEqual(['N', 'SUMMARY', 'Both now']);
});

test('[TPL-7] what somebody types into a section while the template changes is kept: the section can be brought back', () => {
  const pair = peersOf(seeded());
  type(pair[1], 'b', 'Typed on a train');
  applyTemplate(pair[0], { from: OLD, to: NEW });
  meet(pair);
  const back = readAllSections(pair[0]).leftOut.find(({ id }) => id === 'b');
  expect(JSON.stringify(back?.body)).toContain('Typed on a train');
});

test('[TPL-6] the plan that is shown is what happens, and no written text is ever gone', () => {
  const template = fc.constantFrom(...BUILT_IN_TEMPLATES);
  fc.assert(
    fc.property(fc.tuple(template, template, template), fc.nat(20), ([first, second, third], written) => {
      const document = emptyDocument();
      seedTemplate(document, first);
      const one = must(readSections(document)[written % first.sections.length], 'a section').id;
      type(document, one, 'Written');
      const plan = planTemplateChange(readAllSections(document), { from: first, to: second });
      applyTemplate(document, { from: first, to: second });
      expect(readSections(document).map(({ id, title }) => [id, title])).toEqual(
        plan.sections.map(({ id, title }) => [id, title]),
      );
      applyTemplate(document, { from: second, to: third });
      expect(readSections(document).map(({ id }) => id)).toContain(one);
      expect(textOf(document, one)).toContain('Written');
    }),
  );
});
