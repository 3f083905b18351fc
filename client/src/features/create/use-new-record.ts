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
  /** Undefined: the server's choice. */
  readonly templateId: string | undefined;
}

interface Form {
  readonly record: NewRecord;
  readonly change: (fields: Partial<NewRecord>) => void;
  /** What was answered on whether it is worth a postmortem, and what that comes to; it stops nobody. */
  readonly said: WorthAnswers;
  readonly setSaid: (said: WorthAnswers) => void;
  readonly advice: WorthAdvice;
  /** Why the last try did not work; empty when there is nothing to say. */
  readonly error: string;
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
    templateId: undefined,
  });
  const [said, setSaid] = useState(NO_ANSWERS);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (record.title.trim() === '') return setError(words.missingTitle);
    const startedAt = startedAtOf(record.started, record.timeZone);
    if (!startedAt.ok) return setError(words.badTime);
    setBusy(true);
    const { severity, incidentType, services, templateId } = record;
    const answer = await createPostmortem({
      title: record.title.trim(),
      severity,
      incidentType,
      timeZone: record.timeZone,
      services: [...services],
      ...(startedAt.value !== undefined && { startedAt: startedAt.value }),
      ...(templateId !== undefined && { templateId }),
    });
    setBusy(false);
    if (answer.kind === 'ok') return onCreated(answer.value);
    if (answer.kind === 'unreachable') return setError(words.unreachable);
    setError(answer.status === 401 ? words.signInFirst : answer.detail);
  };

  const change = (fields: Partial<NewRecord>): void => setRecord((known) => ({ ...known, ...fields }));
  const advice = worthOf(withSuggestions(said, record.severity));
  return { record, change, said, setSaid, advice, error, busy, submit };
}
