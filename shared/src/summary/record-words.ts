import { MILESTONE_WORDS } from '#domain/timeline.ts';
import { plainTimeWords } from '#domain/date-words.ts';
import type { Summary } from './summary.ts';
import { momentWords } from './words.ts';

/** What the record says beside its figures, each with what it is; what nobody has said is left out. */
export function recordWords(
  summary: Pick<
    Summary,
    | 'milestones'
    | 'services'
    | 'tags'
    | 'detectionSource'
    | 'owner'
    | 'due'
    | 'timeZone'
    | 'delayReason'
    | 'publishedAt'
    | 'neutralActors'
  >,
): readonly { readonly term: string; readonly value: string }[] {
  const { milestones, services, tags, detectionSource, owner, due, delayReason, publishedAt } = summary;
  // Start and end stand among the figures.
  const moments = milestones.filter(({ milestone }) => milestone !== 'started' && milestone !== 'resolved');
  const isOpen = publishedAt === null;
  return [
    ...moments.map(({ milestone, moment }) => ({ term: MILESTONE_WORDS[milestone], value: momentWords(moment) })),
    { term: 'Services', value: services.join(', ') },
    { term: 'Tags', value: tags.join(', ') },
    { term: 'Noticed by', value: detectionSource },
    { term: 'Postmortem owner', value: owner ?? '' },
    { term: 'Due', value: due && isOpen ? dueWords(due.at, summary.timeZone) : '' },
    { term: 'Later because', value: delayReason },
    { term: 'Names', value: summary.neutralActors ? 'Roles stand for the names of people' : '' },
  ].filter(({ value }) => value !== '');
}

function dueWords(at: string, timeZone: string): string {
  return `${plainTimeWords(at, timeZone)} (${timeZone})`;
}
