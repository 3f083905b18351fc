import { countAlways } from '@debrief/shared/domain/invitees.ts';
import type { InviteeId } from '@debrief/shared/domain/ids.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { usePreparation } from '#hooks/use-preparation.ts';
import { Hint } from '#ui/Hint.tsx';
import { Panel } from '#ui/Panel.tsx';
import { PanelWaiting } from '#ui/PanelWaiting.tsx';
import { AddPeople } from './AddPeople.tsx';
import { InviteeDialog } from './InviteeDialog.tsx';
import { InviteeRow } from './InviteeRow.tsx';
import classes from './InviteesPanel.module.css';
import { listHints } from './list-hints.ts';
import { PeopleOfIncident } from './PeopleOfIncident.tsx';
import { useInviteeEdits } from './use-invitees.ts';
import { words } from './words.ts';

/** Who is expected at the meeting, in which role, and who was there. */
export function InviteesPanel(): ReactNode {
  const { preparation, unreachable, retry } = usePreparation();
  if (preparation) return <InviteeList invitees={preparation.invitees} />;
  return (
    <Panel title={words.title}>
      <PanelWaiting words={words} unreachable={unreachable} onRetry={retry} />
    </Panel>
  );
}

function InviteeList({ invitees }: { readonly invitees: readonly Invitee[] }): ReactNode {
  const permission = useCan('prepare');
  const edits = useInviteeEdits();
  const [editedId, setEditedId] = useState<InviteeId>();
  const edited = invitees.find(({ id }) => id === editedId);
  const groups = [
    { of: 'always', heading: words.alwaysHeading },
    { of: 'optional', heading: words.optionalHeading },
  ] as const;
  return (
    <Panel title={words.title} aside={words.count(invitees.length, countAlways(invitees))}>
      {invitees.length === 0 && <p className={classes['note']}>{words.empty}</p>}
      {listHints(invitees).map(({ tone, text }) => (
        <Hint key={text} tone={tone}>
          {text}
        </Hint>
      ))}
      {groups.map(({ of, heading }) => (
        <Group
          key={of}
          heading={heading}
          people={invitees.filter(({ attendance }) => attendance === of)}
          permission={permission}
          onEdit={(invitee) => setEditedId(invitee.id)}
          onMark={edits.mark}
        />
      ))}
      <PeopleOfIncident invitees={invitees} permission={permission} edits={edits} />
      <AddPeople invitees={invitees} permission={permission} edits={edits} />
      {edited && (
        <InviteeDialog
          key={edited.id}
          invitee={edited}
          invitees={invitees}
          edits={edits}
          onClose={() => setEditedId(undefined)}
        />
      )}
    </Panel>
  );
}

interface GroupProps {
  readonly heading: (count: number) => string;
  readonly people: readonly Invitee[];
  readonly permission: ReturnType<typeof useCan>;
  readonly onEdit: (invitee: Invitee) => void;
  readonly onMark: (id: InviteeId, attended: boolean) => void;
}

function Group({ heading, people, permission, onEdit, onMark }: GroupProps): ReactNode {
  if (people.length === 0) return null;
  return (
    <div>
      <div className={classes['groupHead']}>
        <h3 className={classes['heading']}>{heading(people.length)}</h3>
        <span aria-hidden className={classes['column']}>
          {words.attendedHeading}
        </span>
      </div>
      <ul className={classes['list']} data-scrolls={permission.allowed || undefined}>
        {people.map((invitee) => (
          <InviteeRow
            key={invitee.id}
            invitee={invitee}
            permission={permission}
            onEdit={() => onEdit(invitee)}
            onMark={(attended) => onMark(invitee.id, attended)}
          />
        ))}
      </ul>
    </div>
  );
}
