import { addQuestion, removeQuestion } from '@debrief/shared/document/remarks.ts';
import { asId, type RemarkId } from '@debrief/shared/domain/ids.ts';
import { orderAtEnd } from '@debrief/shared/domain/order.ts';
import { useState, type ReactNode } from 'react';
import { NeutralText } from '#collab/NeutralText.tsx';
import { RolesForNames } from '#collab/RolesForNames.tsx';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useMe } from '#hooks/use-me.ts';
import { useNeutraliser } from '#hooks/use-neutraliser.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import classes from './LiveBlock.module.css';
import { AddRow, RemoveRow } from './RowButtons.tsx';
import { words } from './words.ts';

/** What nobody could answer at once, with the answers as they come. */
export function QuestionsBlock(): ReactNode {
  const document = useDocument();
  const questions = useDocumentState((state) => state.questions.rows);
  const readOnly = !useCanEdit().allowed;
  const gesture = useGesture();
  const offerUndo = useUndoToast();
  const { name } = useMe();
  const neutralise = useNeutraliser();
  const [newId, setNewId] = useState<RemarkId>();
  const add = (): void => {
    const id = asId<RemarkId>(crypto.randomUUID());
    const order = orderAtEnd(questions);
    gesture(() => addQuestion(document, { id, entryId: null, text: '', answer: '', askedBy: name, order }));
    setNewId(id);
  };
  const remove = (id: RemarkId): void => {
    const question = questions.find((each) => each.id === id);
    if (!question) return;
    gesture(() => removeQuestion(document, id));
    offerUndo({
      text: words.removedQuestion,
      tone: 'ok',
      removed: { select: (state) => state.questions, ids: [id] },
      bringBack: () => addQuestion(document, question),
    });
  };
  return (
    <div className={classes['block']}>
      {questions.length > 0 && (
        <RolesForNames>
          <ul className={classes['rows']}>
            {questions.map(({ id, askedBy }, index) => (
              <li key={id} className={classes['remark']}>
                <div className={classes['fields']}>
                  <NeutralText
                    textRef={{ root: 'questions', id, field: 'text' }}
                    label={words.question(index + 1)}
                    placeholder={words.questionPlaceholder}
                    multiline
                    readOnly={readOnly}
                    autoFocus={id === newId}
                    className={classes['strong']}
                  />
                  <NeutralText
                    textRef={{ root: 'questions', id, field: 'answer' }}
                    label={words.answer(index + 1)}
                    placeholder={readOnly ? words.noAnswer : words.answerPlaceholder}
                    multiline
                    readOnly={readOnly}
                  />
                  {askedBy && <span className={classes['also']}>{words.askedBy(neutralise(askedBy))}</span>}
                </div>
                {!readOnly && <RemoveRow label={words.removeQuestion(index + 1)} onRemove={() => remove(id)} />}
              </li>
            ))}
          </ul>
        </RolesForNames>
      )}
      {questions.length === 0 && readOnly && <p className={classes['note']}>{words.blocks.questions}</p>}
      {!readOnly && <AddRow label={words.addQuestion} onAdd={add} />}
    </div>
  );
}
