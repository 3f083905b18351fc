import { MAX_INVITEES } from '@debrief/shared/domain/invitees.ts';
import { newPeople, problemOf, readPeople, withHalfAddress, writePeople } from '@debrief/shared/domain/typed-people.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { Button, Textarea } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Permission } from '#hooks/permission.ts';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useToast } from '#hooks/use-toast.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Hint } from '#ui/Hint.tsx';
import classes from './InviteesPanel.module.css';
import type { InviteeEdits } from './use-invitees.ts';
import { words } from './words.ts';

interface AddPeopleProps {
  readonly invitees: readonly Invitee[];
  readonly permission: Permission;
  readonly edits: InviteeEdits;
}

/** Adds one or many people at once, typed or pasted. */
export function AddPeople({ invitees, permission, edits }: AddPeopleProps): ReactNode {
  const announce = useAnnounce();
  const toast = useToast();
  const [text, setText] = useState('');
  /** What stood in the field when it was sent: while somebody types, half an address is none yet. */
  const [judged, setJudged] = useState('');
  const [busy, setBusy] = useState(false);
  const typed = readPeople(text);
  const fresh = newPeople(invitees, typed);
  const wanted = fresh.filter((person) => problemOf(person) === null);
  const refused = fresh.flatMap((person) => {
    const problem = problemOf(person);
    return problem === null ? [] : [{ ...person, problem }];
  });
  const doubtful = withHalfAddress(wanted).map(({ name }) => name);
  const leave = (rest: string): void => {
    setText(rest);
    setJudged(rest);
  };
  const add = async (): Promise<void> => {
    const room = MAX_INVITEES - invitees.length;
    if (wanted.length > room) return void toast({ text: words.tooManyTyped(room), tone: 'notice' });
    if (wanted.length === 0) {
      if (typed.length > 0 && refused.length === 0) toast({ text: words.allThere, tone: 'notice' });
      return;
    }
    setBusy(true);
    const added = await edits.add(wanted);
    setBusy(false);
    if (added === wanted.length) leave(writePeople(refused));
    if (added > 0) announce(words.added(added));
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setJudged(text);
    if (permission.allowed && !busy) void add();
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form className={classes['add']} onSubmit={handleSubmit}>
      <Textarea
        label={words.add}
        description={words.addHint}
        autosize
        minRows={1}
        maxRows={6}
        disabled={!permission.allowed}
        error={judged === text && refused.length > 0 && words.cannotAdd(refused)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      <div role="status">{doubtful.length > 0 && <Hint tone="warning">{words.halfAddress(doubtful)}</Hint>}</div>
      <DisabledReason reason={permission.reason}>
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={busy}
          leftSection={<UserPlus size={14} aria-hidden />}
        >
          {words.addButton(wanted.length)}
        </Button>
      </DisabledReason>
    </form>
  );
}
