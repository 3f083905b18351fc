import type { Person } from '@debrief/shared/domain/people.ts';
import { Hand } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import classes from './PeoplePanel.module.css';
import { words } from './words.ts';

/** Who wants to speak, in the order of the hands. */
export function HandQueue({ people }: { readonly people: readonly Person[] }): ReactNode {
  const queue = people
    .flatMap((person) =>
      person.handRaisedAt === null ? [] : [{ id: person.id, name: person.name, since: person.handRaisedAt }],
    )
    .toSorted((a, b) => a.since - b.since);
  const announce = useAnnounce();
  const heard = useRef<ReadonlySet<string>>(new Set(queue.map(({ id }) => id)));
  useEffect(() => {
    for (const { id, name } of queue) if (!heard.current.has(id)) announce(`${name} raised a hand.`);
    heard.current = new Set(queue.map(({ id }) => id));
  });
  if (queue.length === 0) return null;
  return (
    <section className={classes['queue']} aria-label={words.handQueue}>
      <Hand size={16} aria-hidden />
      <ol>
        {queue.map(({ id, name }, index) => (
          <li key={id}>
            {index + 1} {name}
          </li>
        ))}
      </ol>
    </section>
  );
}
