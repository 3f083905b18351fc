import { addActor, changeActor, removeActor, setNeutralActors } from '@debrief/shared/document/remarks.ts';
import type { Actor } from '@debrief/shared/domain/remark.ts';
import { Button, Switch } from '@mantine/core';
import { Plus, UsersRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { PlainField } from '#ui/PlainField.tsx';
import classes from './NamesDialog.module.css';
import { usePeopleToName } from './use-people-to-name.ts';
import { toolWords } from './words.ts';

interface NamesDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Whether texts say names or roles, and who is named. */
export function NamesDialog({ opened, onClose }: NamesDialogProps): ReactNode {
  return (
    <Dialog opened={opened} onClose={onClose} title={toolWords.namesTitle}>
      <Names />
    </Dialog>
  );
}

function Names(): ReactNode {
  const document = useDocument();
  const gesture = useGesture();
  const { allowed, reason } = useCanEdit();
  const isNeutral = useDocumentState(({ neutralActors }) => neutralActors);
  const actors = useDocumentState((state) => state.actors.rows);
  const people = usePeopleToName();
  const add = (added: readonly Omit<Actor, 'id'>[]): void =>
    gesture(() => added.forEach((actor) => addActor(document, { ...actor, id: crypto.randomUUID() })));
  return (
    <div className={classes['names']}>
      <p className={classes['help']}>{toolWords.namesHelp}</p>
      <DisabledReason reason={reason}>
        <Switch
          label={toolWords.namesSwitch}
          checked={isNeutral}
          onChange={({ currentTarget: { checked } }) => {
            if (allowed) gesture(() => setNeutralActors(document, checked));
          }}
        />
      </DisabledReason>
      <h3 className={classes['title']}>{toolWords.namesList}</h3>
      {actors.length === 0 && <p className={classes['help']}>{toolWords.namesEmpty}</p>}
      <ul className={classes['list']}>
        {actors.map((actor) => (
          <ActorItem key={actor.id} actor={actor} readOnly={!allowed} />
        ))}
      </ul>
      {allowed && (
        <div className={classes['actions']}>
          <Button
            size="xs"
            variant="default"
            leftSection={<Plus size={14} />}
            onClick={() => add([{ name: '', role: '' }])}
          >
            {toolWords.addName}
          </Button>
          {people.length > 0 && (
            <Button size="xs" variant="default" leftSection={<UsersRound size={14} />} onClick={() => add(people)}>
              {toolWords.addPeople(people.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function ActorItem({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }): ReactNode {
  const document = useDocument();
  const gesture = useGesture();
  const change =
    (part: 'name' | 'role') =>
    (value: string): void =>
      gesture(() => changeActor(document, actor.id, { [part]: value.trim() }));
  return (
    <li className={classes['actor']}>
      <PlainField
        label={toolWords.name}
        hideLabel
        placeholder={toolWords.name}
        value={actor.name}
        readOnly={readOnly}
        onChange={change('name')}
      />
      <PlainField
        label={toolWords.role}
        hideLabel
        placeholder={toolWords.rolePlaceholder}
        value={actor.role}
        readOnly={readOnly}
        onChange={change('role')}
      />
      {!readOnly && (
        <IconButton
          label={toolWords.removeName(actor.name)}
          onClick={() => gesture(() => removeActor(document, actor.id))}
        >
          <X size={16} />
        </IconButton>
      )}
    </li>
  );
}
