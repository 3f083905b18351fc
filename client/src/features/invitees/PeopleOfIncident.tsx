import { newPeople, type TypedPerson } from '@debrief/shared/domain/typed-people.ts';
import { MAX_NAME_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Permission } from '#hooks/permission.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import classes from './InviteesPanel.module.css';
import type { InviteeEdits } from './use-invitees.ts';
import { words } from './words.ts';

const SHOWN_AT_FIRST = 6;

interface PeopleOfIncidentProps {
  readonly invitees: readonly Invitee[];
  readonly permission: Permission;
  readonly edits: InviteeEdits;
}

/** People whom the imported chat and alerts name and who are not on the list yet: one press adds them. */
export function PeopleOfIncident({ invitees, permission, edits }: PeopleOfIncidentProps): ReactNode {
  const actors = useDocumentState((state) => state.actors.rows);
  const [all, setAll] = useState(false);
  const [onTheWay, setOnTheWay] = useState<readonly string[]>([]);
  const named = newPeople(
    invitees,
    actors.map(({ name, role }) => ({ name, email: '', role })),
  );
  if (named.length === 0 || !permission.allowed) return null;
  const shown = all ? named : named.slice(0, SHOWN_AT_FIRST);
  const add = async (person: TypedPerson): Promise<void> => {
    setOnTheWay((names) => [...names, person.name]);
    await edits.add([{ ...person, jobTitle: jobOf(person.name).slice(0, MAX_NAME_LENGTH) }]);
    setOnTheWay((names) => names.filter((name) => name !== person.name));
  };
  const jobOf = (name: string): string => actors.find((actor) => actor.name === name)?.role ?? '';
  return (
    <div>
      <h3 className={classes['heading']}>{words.fromIncident}</h3>
      <div className={classes['suggestions']}>
        {shown.map((person) => (
          <Button
            key={person.name}
            size="compact-xs"
            variant="light"
            className={classes['suggestion']}
            aria-label={words.takeOver(person.name)}
            leftSection={<Plus size={13} aria-hidden />}
            disabled={onTheWay.includes(person.name)}
            onClick={() => void add(person)}
          >
            {person.name}
          </Button>
        ))}
        {shown.length < named.length && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
            {words.more(named.length - shown.length)}
          </Button>
        )}
      </div>
    </div>
  );
}
