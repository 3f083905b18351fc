import type { RemarkId, TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { NeutralText } from '#collab/NeutralText.tsx';
import { useDetail, useRemarkIds } from '#hooks/use-remarks.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { PlainField } from '#ui/PlainField.tsx';
import classes from './RowDetails.module.css';
import type { EventEdits } from './use-event-edits.ts';
import { remarkWords } from './words.ts';

interface EventDetailsProps {
  readonly entryId: TimelineEntryId;
  readonly readOnly: boolean;
  readonly edits: EventEdits;
}

/** What people said or saw outside of the channels, with who they are. */
export function EventDetails({ entryId, readOnly, edits }: EventDetailsProps): ReactNode {
  const { details } = useRemarkIds(entryId);
  const [newId, setNewId] = useState<RemarkId>();
  if (readOnly && details.length === 0) return null;
  return (
    <div className={classes['block']}>
      <span className={classes['title']}>{remarkWords.details}</span>
      {details.length > 0 && (
        <ul className={classes['items']}>
          {details.map((id) => (
            <DetailItem key={id} id={id} readOnly={readOnly} isNew={id === newId} edits={edits} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <button type="button" className={classes['add']} onClick={() => setNewId(edits.addDetail())}>
          <Plus size={14} aria-hidden />
          {remarkWords.addDetail}
        </button>
      )}
    </div>
  );
}

interface DetailItemProps {
  readonly id: RemarkId;
  readonly readOnly: boolean;
  readonly isNew: boolean;
  readonly edits: EventEdits;
}

function DetailItem({ id, readOnly, isNew, edits }: DetailItemProps): ReactNode {
  const detail = useDetail(id);
  if (!detail) return null;
  const change =
    (part: 'speaker' | 'role') =>
    (value: string): void =>
      edits.changeDetail(id, { [part]: value.trim() });
  return (
    <li className={classes['item']}>
      <NeutralText
        className={classes['wide']}
        textRef={{ root: 'notes', id, field: 'text' }}
        label={remarkWords.detail}
        placeholder={remarkWords.detailPlaceholder}
        multiline
        autoFocus={isNew}
        readOnly={readOnly}
      />
      {!readOnly && (
        <IconButton label={remarkWords.removeDetail} onClick={() => edits.removeDetail(id)}>
          <X size={16} />
        </IconButton>
      )}
      <span className={`${classes['wide']} ${classes['said']}`}>
        <PlainField
          label={remarkWords.speaker}
          hideLabel
          placeholder={remarkWords.speaker}
          value={detail.speaker}
          readOnly={readOnly}
          onChange={change('speaker')}
        />
        <PlainField
          label={remarkWords.role}
          hideLabel
          placeholder={remarkWords.role}
          value={detail.role}
          readOnly={readOnly}
          onChange={change('role')}
        />
      </span>
    </li>
  );
}
