import type { DocumentContent } from '#domain/content.ts';
import { readActions } from './actions.ts';
import { readWhyNodes } from './analyses.ts';
import { readCauses, readThemes } from './causes.ts';
import { readImpact } from './impact.ts';
import { readActors, readDetails, readNeutralActors, readQuestions } from './remarks.ts';
import { readSections } from './sections.ts';
import type { PostmortemDocument } from './shape.ts';
import { readTimeline } from './timeline.ts';

/** The whole document as a plain value; O(size of the document). */
export function readContent(document: PostmortemDocument): DocumentContent {
  return {
    timeline: readTimeline(document),
    causes: readCauses(document),
    themes: readThemes(document),
    whyNodes: readWhyNodes(document),
    actions: readActions(document),
    sections: readSections(document),
    impact: readImpact(document),
    questions: readQuestions(document),
    details: readDetails(document),
    actors: readActors(document),
    neutralActors: readNeutralActors(document),
  };
}
