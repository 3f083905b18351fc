import { MAX_DRAFT_LENGTH } from '@debrief/shared/domain/cause.ts';
import { ActionIcon, Tooltip } from '@mantine/core';
import { CloudOff, Lock, LoaderCircle, Trash2, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import type { DraftState } from './draft-entry.ts';
import classes from './DraftField.module.css';
import { words } from './words.ts';

interface DraftFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly state: DraftState;
  /** Why the server did not take it; empty otherwise. */
  readonly detail: string;
  readonly leftBehind: boolean;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
  /** Enter: the next card, please. */
  readonly onDone: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const icons: Readonly<Record<DraftState, LucideIcon>> = {
  blank: Lock,
  saving: LoaderCircle,
  kept: Lock,
  waiting: CloudOff,
  refused: TriangleAlert,
};

/** One private card: what I write, and how far it has come. */
export function DraftField({ label, placeholder, text, state, detail, leftBehind, ...on }: DraftFieldProps): ReactNode {
  const stateId = useId();
  const Icon = icons[state];
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    on.onDone();
  };
  return (
    <div className={classes['card']} data-state={state}>
      <textarea
        className={classes['field']}
        rows={2}
        maxLength={MAX_DRAFT_LENGTH}
        aria-label={label}
        aria-describedby={stateId}
        placeholder={placeholder}
        value={text}
        onChange={(event) => on.onChange(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
        onFocus={on.onEnter}
        onBlur={on.onLeave}
      />
      <div className={classes['foot']}>
        <span id={stateId} className={classes['state']}>
          <Icon size={13} aria-hidden />
          {words.states[state]}
          {detail !== '' && `: ${detail}`}
        </span>
        {state !== 'blank' && (
          <Tooltip label={words.remove(text)} multiline maw={280}>
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.remove(text)} onClick={on.onRemove}>
              <Trash2 size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {leftBehind && <p className={classes['note']}>{words.leftBehind}</p>}
    </div>
  );
}
