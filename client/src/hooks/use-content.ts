import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import { useMemo } from 'react';
import { useDocumentState } from './use-document-state.ts';

/** The whole document as a plain value, e.g. for the summary; a new one after every change. */
export function useContent(): DocumentContent {
  const state = useDocumentState((whole) => whole);
  return useMemo(
    () => ({
      timeline: state.timeline.rows,
      causes: state.causes.rows,
      themes: state.themes.rows,
      whyNodes: state.whyNodes.rows,
      actions: state.actions.rows,
      sections: state.sections.rows,
      impact: { metrics: state.metrics.rows, segments: state.segments.rows, measures: state.measures.rows },
      questions: state.questions.rows,
      details: state.details.rows,
      actors: state.actors.rows,
      neutralActors: state.neutralActors,
    }),
    [state],
  );
}
