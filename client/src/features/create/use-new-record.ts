import { typedName } from '@debrief/shared/domain/typed-name.ts';
import type { IncidentType } from '@debrief/shared/domain/postmortem.ts';
import type { Severity } from '@debrief/shared/domain/severity.ts';
import {
  NO_ANSWERS,
  withSuggestions,
  worthOf,
  type WorthAdvice,
  type WorthAnswers,
} from '@debrief/shared/domain/worth.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import { useState } from 'react';
import { createPostmortem } from '#hooks/server-calls.ts';
import { startedAtOf } from './started-at.ts';
import { words } from './words.ts';

/** What the form holds. */
export interface NewRecord {
  readonly title: string;
  readonly severity: Severity;
  readonly incidentType: IncidentType;
  /** As `datetime-local` writes it; empty: nobody knows. */
  readonly started: string;
  readonly timeZone: string;
  readonly services: readonly string[];
  /** What the person chose, and what suits the type of incident; both undefined: the server's choice. */
  readonly chosenTemplate: string | undefined;
  readonly suggestedTemplate: string | undefined;
}

/** What is wrong, at the field that it is about or with the whole; empty where there is nothing to say. */
export interface FormErrors {
  readonly title: string;
  readonly started: string;
  readonly form: string;
}

const NO_ERRORS: FormErrors = { title: '', started: '', form: '' };

interface Form {
  readonly record: NewRecord;
  readonly change: (fields: Partial<NewRecord>) => void;
  /** What was answered on whether it is worth a postmortem, and what that comes to; it stops nobody. */
  readonly said: WorthAnswers;
  readonly setSaid: (said: WorthAnswers) => void;
  readonly advice: WorthAdvice;
  /** Why the last try did not work. */
  readonly errors: FormErrors;
  readonly busy: boolean;
  readonly submit: () => Promise<void>;
}

/** The form of a new postmortem. */
export function useNewRecord(timeZone: string, onCreated: (created: CreateAnswer) => void): Form {
  const [record, setRecord] = useState<NewRecord>({
    title: '',
    severity: 2,
    incidentType: 'production-outage',
    started: '',
    timeZone,
    services: [],
    chosenTemplate: undefined,
    suggestedTemplate: undefined,
  });
  const [said, setSaid] = useState(NO_ANSWERS);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    const startedAt = startedAtOf(record.started, record.timeZone);
    const title = typedName(record.title) === '' ? words.missingTitle : '';
    setErrors({ ...NO_ERRORS, title, started: startedAt.ok ? '' : words.badTime });
    if (title !== '' || !startedAt.ok) return;
    setBusy(true);
    const { severity, incidentType, services, chosenTemplate, suggestedTemplate } = record;
    const templateId = chosenTemplate ?? suggestedTemplate;
    const answer = await createPostmortem({
      title: typedName(record.title),
      severity,
      incidentType,
      timeZone: record.timeZone,
      services: [...services],
      ...(startedAt.value !== undefined && { startedAt: startedAt.value }),
      ...(templateId !== undefined && { templateId }),
    });
    setBusy(false);
    if (answer.kind === 'ok') return onCreated(answer.value);
    setErrors({ ...NO_ERRORS, form: whyRefused(answer) });
  };

  const change = (fields: Partial<NewRecord>): void => {
    setRecord((known) => ({ ...known, ...fields }));
    if (fields.title !== undefined) setErrors((known) => ({ ...known, title: '' }));
    if (fields.started !== undefined || fields.timeZone !== undefined)
      setErrors((known) => ({ ...known, started: '' }));
  };
  const advice = worthOf(withSuggestions(said, record.severity));
  return { record, change, said, setSaid, advice, errors, busy, submit };
}

function whyRefused(answer: Exclude<Awaited<ReturnType<typeof createPostmortem>>, { readonly kind: 'ok' }>): string {
  if (answer.kind === 'unreachable') return words.unreachable;
  return answer.status === 401 ? words.signInFirst : answer.detail;
}
