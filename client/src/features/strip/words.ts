import { INCIDENT_SPANS, type IncidentSpan, type IncidentTimes } from '@debrief/shared/domain/incident-times.ts';
import { durationWords } from '@debrief/shared/summary/words.ts';

/** What the strip says. */
export const words = {
  label: 'The incident at a glance',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show all',
  earlier: 'Earlier',
  later: 'Later',
  help: 'Zoom with + and −, move with the arrow keys, 0 shows all.',
  goTo: (text: string, time: string) => `${time}: ${text.replace(/[.\s]+$/u, '')}. Go to this event`,
  goToMany: (count: number, time: string) => `${count} events from ${time}. Zoom in to them`,
  untitled: 'An event without words',
  download: 'Download as SVG',
  spans: {
    detect: (span) => `detected after ${span}`,
    acknowledge: (span) => `acknowledged ${span} after detection`,
    diagnose: (span) => `diagnosed ${span} after acknowledgement`,
    mitigate: (span) => `mitigated after ${span}`,
    resolve: (span) => `resolved after ${span}`,
  } satisfies Record<IncidentSpan, (span: string) => string>,
};

/** `Detected after 5 min · mitigated after 1 h`; empty while nothing follows from the moments. */
export function timesWords(times: IncidentTimes): string {
  const said = INCIDENT_SPANS.flatMap((span) => {
    const ms = times[span];
    return ms === null ? [] : [words.spans[span](durationWords(ms))];
  }).join(' · ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
