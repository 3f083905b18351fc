import { readContent } from '@debrief/shared/document/content.ts';
import { writeExample } from '@debrief/shared/document/example.ts';
import { encodeNewDocument } from '@debrief/shared/document/new-document.ts';
import { SEED } from '@debrief/shared/document/origins.ts';
import { sectionBody, SUMMARY_SECTION } from '@debrief/shared/document/sections.ts';
import { SCHEMA_VERSION, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { needsNumber } from '@debrief/shared/domain/impact.ts';
import { themesWithCauses } from '@debrief/shared/domain/theme.ts';
import { MILESTONES } from '@debrief/shared/domain/timeline.ts';
import { GITLAB_2017 } from '@debrief/shared/templates/gitlab-2017.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyDocument } from './peers.ts';

function newDocument(write?: (document: PostmortemDocument) => void): PostmortemDocument {
  const document = emptyDocument();
  Y.applyUpdate(document.doc, encodeNewDocument(7, write));
  return document;
}

describe('a new document', () => {
  test('[DOC-14] has its version and an empty summary to write in', () => {
    const document = newDocument();
    expect(document.meta.get('schemaVersion')).toBe(SCHEMA_VERSION);
    expect(sectionBody(document, SUMMARY_SECTION)?.toJSON()).toBe('<paragraph></paragraph>');
    expect(readContent(document)).toMatchObject({ timeline: [], causes: [], themes: [], whyNodes: [], actions: [] });
  });

  test('[DOC-14] was written under the client id that the server gave it, and no other', () => {
    expect([...Y.decodeStateVector(Y.encodeStateVector(newDocument().doc)).keys()]).toEqual([7]);
  });
});

describe('the example', () => {
  const { content, vote, summaryParagraphs } = GITLAB_2017;

  test('[EXA-1] comes out of the document as it is in the template', () => {
    const { sections, ...written } = readContent(newDocument((document) => writeExample(document, GITLAB_2017, SEED)));
    expect(written).toMatchObject(content);
    const lengths = new Map(sections.map(({ id, body }) => [id, body.length]));
    expect(lengths.get(SUMMARY_SECTION)).toBe(summaryParagraphs.length);
    for (const { id, block, paragraphs } of GITLAB_2017.sections) {
      expect([id, lengths.get(id)]).toEqual([id, block === 'text' ? paragraphs.length : 1]);
    }
  });

  test('[EXA-2] shows every phase, and every stage has something in it', () => {
    const outagePhases = ['trigger', 'detection', 'response', 'mitigation', 'resolution', 'communication', 'note'];
    expect(new Set(content.timeline.map(({ phase }) => phase))).toEqual(new Set(outagePhases));
    expect(content.timeline.length).toBeGreaterThanOrEqual(14);
    expect(content.causes.length).toBeGreaterThanOrEqual(10);
    expect(content.whyNodes.filter(({ actionable }) => actionable).length).toBeGreaterThanOrEqual(3);
    expect(content.actions.length).toBeGreaterThanOrEqual(6);
  });

  test('[EXA-2] shows milestones, key points, sources, times that differ, impact and questions', () => {
    const { timeline, impact, questions } = content;
    expect(timeline.flatMap(({ milestone }) => milestone ?? [])).toEqual([...MILESTONES]);
    expect(timeline.filter(({ isKey }) => isKey).length).toBeGreaterThanOrEqual(4);
    expect(timeline.filter(({ source, url }) => source === '' || url === null)).toEqual([]);
    expect(timeline.filter(({ alternatives }) => alternatives.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(impact.metrics.filter(needsNumber)).toEqual([]);
    expect([impact.metrics.length, impact.measures.length, questions.length]).toEqual([3, 2, 2]);
  });

  test('[EXA-3] refers to nothing that is not in it', () => {
    const themes = new Set<string>(content.themes.map(({ id }) => id));
    const known = new Set<string>([
      ...themes,
      ...content.causes.map(({ id }) => id),
      ...content.whyNodes.map(({ id }) => id),
    ]);
    expect(themesWithCauses(content.themes, content.causes)).toHaveLength(content.themes.length);
    expect(content.causes.filter(({ themeId }) => !themes.has(themeId))).toEqual([]);
    expect(content.actions.filter(({ causeRef }) => causeRef === null || !known.has(causeRef))).toEqual([]);
    expect(content.whyNodes.filter(({ parentId }) => parentId !== null && !known.has(parentId))).toEqual([]);
    const events = new Set<string>(content.timeline.map(({ id }) => id));
    expect(content.questions.filter(({ entryId }) => entryId === null || !events.has(entryId))).toEqual([]);
    expect(Object.keys(vote.tally).filter((themeId) => !themes.has(themeId))).toEqual([]);
  });

  test('[EXA-4] names no person', () => {
    const words = JSON.stringify(GITLAB_2017);
    expect(words).not.toMatch(/\b(?:he|she|engineer|employee|operator|team-member|human error|mistake|fault)\b/iu);
    expect(content.actions.every(({ ownerId, dueOn }) => ownerId === null && dueOn === null)).toBe(true);
  });
});
