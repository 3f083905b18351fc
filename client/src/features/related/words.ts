import type { ActionStatus } from '@debrief/shared/domain/action.ts';
import type { Resemblance } from '@debrief/shared/domain/related.ts';
import { ACTION_STATUS_WORDS } from '@debrief/shared/summary/words.ts';

/** Everything that the past says. */
export const words = {
  title: 'Seen before?',
  loading: 'Looking at earlier incidents…',
  unreachable: 'Earlier incidents could not be read. What was written is safe.',
  tryAgain: 'Try again',
  similar: 'Similar incidents',
  noneSimilar:
    'No earlier incident looks like this one yet. Name its services and tags in the record: they tell more than the title.',
  actions: 'Still open from before',
  actionsHint: 'Actions of postmortems that share a service. Would one of them have helped?',
  noActions: 'Nothing is open from postmortems that share a service.',
  reference: (number: number) => `PM-${number}`,
  due: (date: string) => `due ${date}`,
  noDate: 'no date',
  nobody: 'nobody yet',
  status: (status: ActionStatus) => ACTION_STATUS_WORDS[status].toLowerCase(),
  more: (count: number) => `Show ${count} more`,
} as const;

/** `Same service checkout · words: queue, full · same severity` */
export function becauseWords(because: readonly Resemblance[]): string {
  const said = because.map(({ kind, shared }) => {
    switch (kind) {
      case 'services':
        return `same service ${shared.join(', ')}`;
      case 'tags':
        return `same tag ${shared.join(', ')}`;
      case 'words':
        return `words: ${shared.join(', ')}`;
      case 'type':
        return 'same type';
      case 'severity':
        return 'same severity';
      default:
        return kind satisfies never;
    }
  });
  const text = said.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
