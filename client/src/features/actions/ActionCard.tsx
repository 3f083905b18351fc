import type { ActionItem } from '@debrief/shared/domain/action.ts';
import type { ActionId } from '@debrief/shared/domain/ids.ts';
import { ActionIcon } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { memo, type FocusEvent, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { SharedText } from '#collab/SharedText.tsx';
import { useAction } from '#hooks/use-action.ts';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import classes from './ActionCard.module.css';
import type { CauseGroup } from './cause-options.ts';
import { CauseSelect } from './CauseSelect.tsx';
import { DueField } from './DueField.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { StatusSelect } from './StatusSelect.tsx';
import type { ActionEdits } from './use-action-edits.ts';
import { actionName, words } from './words.ts';

interface ActionCardProps {
  readonly id: ActionId;
  readonly causes: readonly CauseGroup[];
  readonly readOnly: boolean;
  readonly isNew: boolean;
  readonly edits: ActionEdits;
  readonly onAddNext: () => void;
}

/** One action: what changes, who answers for it, until when, and which cause it answers. */
export const ActionCard = memo(function ActionCard({ id, ...props }: ActionCardProps): ReactNode {
  const action = useAction(id);
  return action ? <CardOf {...props} action={action} /> : null;
});

interface CardOfProps extends Omit<ActionCardProps, 'id'> {
  readonly action: ActionItem;
}

function CardOf({ action, causes, readOnly, isNew, edits, onAddNext }: CardOfProps): ReactNode {
  const { id } = action;
  const name = actionName(action.title);
  const presence = useEditingPresence(`actions:${id}`);
  return (
    <li className={classes['item']}>
      <EditRing itemKey={`actions:${id}`} className={classes['card']}>
        <div className={classes['head']} {...presence}>
          <SharedText
            className={classes['title']}
            textRef={{ root: 'actions', id, field: 'title' }}
            label={words.titleLabel}
            placeholder={words.titlePlaceholder}
            readOnly={readOnly}
            onEnter={onAddNext}
            autoFocus={isNew}
          />
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              className={classes['remove']}
              aria-label={words.remove(name)}
              title={words.remove(name)}
              onClick={() => edits.remove(action)}
            >
              <Trash2 size={16} />
            </ActionIcon>
          )}
        </div>
        <div className={classes['fields']} data-fixed={readOnly || undefined} {...presence}>
          <OwnerSelect
            ownerId={action.ownerId}
            readOnly={readOnly}
            onChange={(ownerId) => edits.change(id, { ownerId })}
          />
          <DueField dueOn={action.dueOn} readOnly={readOnly} onChange={(dueOn) => edits.change(id, { dueOn })} />
          <StatusSelect
            status={action.status}
            readOnly={readOnly}
            onChange={(status) => edits.change(id, { status })}
          />
          <CauseSelect
            causeRef={action.causeRef}
            causes={causes}
            readOnly={readOnly}
            onChange={(causeRef) => edits.change(id, { causeRef })}
          />
        </div>
      </EditRing>
    </li>
  );
}

interface EditingPresence {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Tells the others that I am in this card; its texts tell it themselves, more exactly. */
function useEditingPresence(key: string): EditingPresence {
  const setPresence = useSetPresence();
  return {
    onFocus: () => setPresence({ editing: key }),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) setPresence({ editing: null });
    },
  };
}
