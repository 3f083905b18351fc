import type { PreparationItem } from '@debrief/shared/quality/checklist.ts';

/** Where each panel of the page is. */
export const PLACES = {
  record: 'prep-record',
  sections: 'prep-sections',
  impact: 'impact-block',
  timeline: 'prep-timeline',
  people: 'prep-people',
  schedule: 'prep-schedule',
} as const;

/** The ids of the places where an item is done, the best first: which of them there are depends on the template. */
export function placesOf({ id, gap }: PreparationItem): readonly string[] {
  switch (id) {
    case 'summary':
      return ['section-summary', PLACES.sections];
    case 'impact':
      return [PLACES.impact, PLACES.sections];
    case 'timeline': {
      const timeline = ['section-timeline', PLACES.timeline, PLACES.sections];
      const onlyTimes = gap?.item === 'timeline' && gap.times.length > 0 && gap.events > 0;
      return onlyTimes ? [PLACES.record, ...timeline] : timeline;
    }
    case 'sources':
    case 'questions':
      return ['section-timeline', PLACES.timeline, PLACES.sections];
    case 'people':
      return gap?.item === 'people' && gap.lacks.length === 1 && gap.lacks[0] === 'owner'
        ? [PLACES.record, PLACES.people]
        : [PLACES.people];
    case 'schedule':
    case 'pre-read':
      return [PLACES.schedule];
    default:
      return id satisfies never;
  }
}

/** Brings a place into sight and puts the focus there, so that the next Tab is in it. */
export function goToPlace(ids: readonly string[]): void {
  const place = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
  if (!place) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  place.focus({ preventScroll: true });
}
