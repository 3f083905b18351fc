import { detailWords, NOT_ANSWERED, questionWords } from '@debrief/shared/summary/event-words.ts';
import type { SummaryDetail, SummaryQuestion } from '@debrief/shared/summary/summary.ts';
import type { ReactNode } from 'react';
import classes from './SummaryRemarks.module.css';

/** What was asked, each with its answer. */
export function SummaryQuestions({ questions }: { readonly questions: readonly SummaryQuestion[] }): ReactNode {
  return (
    <dl className={classes['questions']}>
      {questions.map((question, index) => {
        const facts = questionWords(question);
        return (
          <div key={index}>
            <dt>{question.text}</dt>
            <dd>{question.answer || <span className={classes['open']}>{NOT_ANSWERED}</span>}</dd>
            {facts !== '' && <dd className={classes['facts']}>{facts}</dd>}
          </div>
        );
      })}
    </dl>
  );
}

/** What people told, each in their words. */
export function SummaryDetails({ details }: { readonly details: readonly SummaryDetail[] }): ReactNode {
  return details.map((detail, index) => {
    const who = detailWords(detail);
    return (
      <blockquote key={index}>
        <p>{detail.text}</p>
        {who !== '' && <p className={classes['facts']}>{who}</p>}
      </blockquote>
    );
  });
}
