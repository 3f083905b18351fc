import type { RemarkId, TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { Plus, X } from 'lucide-react';
import { useContext, useState, type ReactNode } from 'react';
import { NeutralText } from '#collab/NeutralText.tsx';
import { NeutraliserContext } from '#hooks/use-neutraliser.ts';
import { useAskedBy, useRemarkIds } from '#hooks/use-remarks.ts';
import { IconButton } from '#ui/IconButton.tsx';
import classes from './RowDetails.module.css';
import type { EventEdits } from './use-event-edits.ts';
import { remarkWords } from './words.ts';

interface EventQuestionsProps {
  readonly entryId: TimelineEntryId;
  readonly readOnly: boolean;
  readonly edits: EventEdits;
}

/** What we want to know of an event, with the answers. */
export function EventQuestions({ entryId, readOnly, edits }: EventQuestionsProps): ReactNode {
  const { questions } = useRemarkIds(entryId);
  const [newId, setNewId] = useState<RemarkId>();
  if (readOnly && questions.length === 0) return null;
  return (
    <div className={classes['block']}>
      <span className={classes['title']}>{remarkWords.questions}</span>
      {questions.length > 0 && (
        <ul className={classes['items']}>
          {questions.map((id) => (
            <QuestionItem key={id} id={id} readOnly={readOnly} isNew={id === newId} edits={edits} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <button type="button" className={classes['add']} onClick={() => setNewId(edits.addQuestion())}>
          <Plus size={14} aria-hidden />
          {remarkWords.addQuestion}
        </button>
      )}
    </div>
  );
}

interface QuestionItemProps {
  readonly id: RemarkId;
  readonly readOnly: boolean;
  readonly isNew: boolean;
  readonly edits: EventEdits;
}

function QuestionItem({ id, readOnly, isNew, edits }: QuestionItemProps): ReactNode {
  const askedBy = useAskedBy(id);
  const neutralise = useContext(NeutraliserContext);
  if (askedBy === undefined) return null;
  return (
    <li className={classes['item']}>
      <NeutralText
        className={classes['wide']}
        textRef={{ root: 'questions', id, field: 'text' }}
        label={remarkWords.question}
        placeholder={remarkWords.questionPlaceholder}
        multiline
        autoFocus={isNew}
        readOnly={readOnly}
      />
      {!readOnly && (
        <IconButton label={remarkWords.removeQuestion} onClick={() => edits.removeQuestion(id)}>
          <X size={16} />
        </IconButton>
      )}
      <span className={`${classes['wide']} ${classes['answer']}`}>
        <NeutralText
          textRef={{ root: 'questions', id, field: 'answer' }}
          label={remarkWords.answer}
          placeholder={remarkWords.answerPlaceholder}
          multiline
          readOnly={readOnly}
        />
        {askedBy !== '' && <small className={classes['by']}>{remarkWords.askedBy(neutralise(askedBy))}</small>}
      </span>
    </li>
  );
}
