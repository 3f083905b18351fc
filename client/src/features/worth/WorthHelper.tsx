import type { Severity } from '@debrief/shared/domain/severity.ts';
import {
  withSuggestions,
  worthOf,
  type WorthAdvice,
  type WorthAim,
  type WorthAnswers,
} from '@debrief/shared/domain/worth.ts';
import { CircleCheck, CirclePause, Info } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import classes from './WorthHelper.module.css';
import { words } from './words.ts';

interface WorthHelperProps {
  /** The two worst answer the first question by themselves. */
  readonly severity: Severity;
  readonly said: WorthAnswers;
  readonly onChange: (said: WorthAnswers) => void;
}

const yesNo = [
  { value: true, label: words.yes },
  { value: false, label: words.no },
] as const;
const aims = (['learn', 'hold-accountable'] as const satisfies readonly WorthAim[]).map((value) => ({
  value,
  label: words.aims[value],
}));

/** Whether this incident deserves a postmortem now: questions, and advice that stops nobody. */
export function WorthHelper({ severity, said, onChange }: WorthHelperProps): ReactNode {
  const answers = withSuggestions(said, severity);
  const answer = (change: Partial<WorthAnswers>): void => onChange({ ...said, ...change });
  return (
    <section className={classes['worth']} aria-labelledby="worth-title">
      <div>
        <h2 id="worth-title" className={classes['title']}>
          {words.title}
        </h2>
        <p className={classes['lead']}>{words.lead}</p>
      </div>
      <Question text={words.open} options={yesNo} value={answers.open} onChange={(open) => answer({ open })} />
      <Question
        text={words.prioritised}
        options={yesNo}
        value={answers.prioritised}
        onChange={(prioritised) => answer({ prioritised })}
      />
      <Question
        text={words.response}
        options={yesNo}
        value={answers.response}
        onChange={(response) => answer({ response })}
      />
      <Question text={words.aim} options={aims} value={answers.aim} onChange={(aim) => answer({ aim })} />
      <div role="status">
        <Advice advice={worthOf(answers)} />
      </div>
    </section>
  );
}

interface QuestionProps<Value extends string | boolean> {
  readonly text: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

function Question<Value extends string | boolean>({ text, options, value, onChange }: QuestionProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset className={classes['question']}>
      <legend>{text}</legend>
      <div className={classes['options']}>
        {options.map((option) => (
          <label key={option.label} className={classes['option']} data-chosen={option.value === value || undefined}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Advice({ advice }: { readonly advice: WorthAdvice }): ReactNode {
  if (advice.kind === 'unsure') return null;
  const { title, text } = words.advice[advice.kind === 'not-yet' ? 'not-yet' : advice.reason];
  const Icon = advice.kind === 'yes' ? CircleCheck : advice.kind === 'not-yet' ? CirclePause : Info;
  return (
    <div className={classes['advice']} data-hue={advice.kind === 'yes' ? 'jade' : 'amber'}>
      <Icon size={18} aria-hidden />
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
    </div>
  );
}
