import { addDetail, changeDetail, removeDetail } from '@debrief/shared/document/remarks.ts';
import { asId, type RemarkId } from '@debrief/shared/domain/ids.ts';
import { orderAtEnd } from '@debrief/shared/domain/order.ts';
import { MAX_NAME_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import type { Detail } from '@debrief/shared/domain/remark.ts';
import { useState, type ReactNode } from 'react';
import { NeutralText } from '#collab/NeutralText.tsx';
import { RolesForNames } from '#collab/RolesForNames.tsx';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useNeutraliser } from '#hooks/use-neutraliser.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { PlainField } from '#ui/PlainField.tsx';
import classes from './LiveBlock.module.css';
import { AddRow, RemoveRow } from './RowButtons.tsx';
import { words } from './words.ts';

/** What people told outside of the channels: in their words, with name and role. */
export function DetailsBlock(): ReactNode {
  const document = useDocument();
  const details = useDocumentState((state) => state.details.rows);
  const readOnly = !useCanEdit().allowed;
  const gesture = useGesture();
  const offerUndo = useUndoToast();
  const [newId, setNewId] = useState<RemarkId>();
  const add = (): void => {
    const id = asId<RemarkId>(crypto.randomUUID());
    const order = orderAtEnd(details);
    gesture(() => addDetail(document, { id, entryId: null, text: '', speaker: '', role: '', order }));
    setNewId(id);
  };
  const remove = (detail: Detail): void => {
    gesture(() => removeDetail(document, detail.id));
    offerUndo({
      text: words.removedDetail,
      tone: 'ok',
      removed: { select: (state) => state.details, ids: [detail.id] },
      bringBack: () => addDetail(document, detail),
    });
  };
  return (
    <div className={classes['block']}>
      {details.length > 0 && (
        <RolesForNames>
          <ul className={classes['rows']}>
            {details.map((detail, index) => (
              <li key={detail.id} className={classes['remark']}>
                <div className={classes['fields']}>
                  <NeutralText
                    textRef={{ root: 'notes', id: detail.id, field: 'text' }}
                    label={words.detail(index + 1)}
                    placeholder={words.detailPlaceholder}
                    multiline
                    readOnly={readOnly}
                    autoFocus={detail.id === newId}
                  />
                  <Speaker
                    detail={detail}
                    place={index + 1}
                    readOnly={readOnly}
                    onChange={(change) => gesture(() => changeDetail(document, detail.id, change))}
                  />
                </div>
                {!readOnly && <RemoveRow label={words.removeDetail(index + 1)} onRemove={() => remove(detail)} />}
              </li>
            ))}
          </ul>
        </RolesForNames>
      )}
      {details.length === 0 && readOnly && <p className={classes['note']}>{words.blocks.details}</p>}
      {!readOnly && <AddRow label={words.addDetail} onAdd={add} />}
    </div>
  );
}

interface SpeakerProps {
  readonly detail: Detail;
  readonly place: number;
  readonly readOnly: boolean;
  readonly onChange: (change: Partial<Pick<Detail, 'speaker' | 'role'>>) => void;
}

function Speaker({ detail, place, readOnly, onChange }: SpeakerProps): ReactNode {
  const neutralise = useNeutraliser();
  if (readOnly) {
    return (
      <span className={classes['also']}>{[neutralise(detail.speaker), detail.role].filter(Boolean).join(', ')}</span>
    );
  }
  return (
    <div className={classes['speaker']}>
      {(['speaker', 'role'] as const).map((field) => (
        <PlainField
          key={field}
          label={words.speakerFields[field](place)}
          hideLabel
          placeholder={words.speakerPlaceholders[field]}
          maxLength={MAX_NAME_LENGTH}
          value={detail[field]}
          readOnly={false}
          onChange={(value) => onChange({ [field]: value.trim() })}
        />
      ))}
    </div>
  );
}
