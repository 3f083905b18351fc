import { MAX_TITLE_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES, SEVERITY_MEANINGS } from '@debrief/shared/domain/severity.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { createPostmortem } from '#hooks/server-calls.ts';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { FormCard } from '#ui/FormCard.tsx';
import { Page } from '#ui/Page.tsx';
import classes from './CreateForm.module.css';
import { startedAtOf } from './started-at.ts';
import { words } from './words.ts';

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones: readonly string[] = [...new Set([browserZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
/** A closed select cuts what is longer than itself: it names the level, and the whole meaning stands below it. */
const severities = SEVERITIES.map((level) => {
  const [name = ''] = SEVERITY_MEANINGS[level].split(':');
  return { value: String(level), label: `SEV ${level} · ${name}`, meaning: SEVERITY_MEANINGS[level] };
});

/** Title, severity, start and zone. */
export function CreateForm({ onCreated }: { readonly onCreated: (created: CreateAnswer) => void }): ReactNode {
  useDocumentTitle(words.title);
  const [title, setTitle] = useState('');
  const [severity, setSeverity] = useState('2');
  const [started, setStarted] = useState('');
  const [timeZone, setTimeZone] = useState(browserZone);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (title.trim() === '') return setError(words.missingTitle);
    const startedAt = startedAtOf(started, timeZone);
    if (!startedAt.ok) return setError(words.badTime);
    setBusy(true);
    const answer = await createPostmortem({
      title: title.trim(),
      severity: Number(severity),
      timeZone,
      ...(startedAt.value !== undefined && { startedAt: startedAt.value }),
    });
    setBusy(false);
    if (answer.kind === 'ok') return onCreated(answer.value);
    if (answer.kind === 'unreachable') return setError(words.unreachable);
    setError(answer.status === 401 ? words.signInFirst : answer.detail);
  };

  return (
    <Page title={words.title} lead={words.lead}>
      <FormCard
        onSubmit={() => void submit()}
        error={error}
        actions={
          <>
            <Button type="submit" loading={busy}>
              {words.create}
            </Button>
            <Button component="a" href="/" variant="subtle" color="gray">
              {words.cancel}
            </Button>
          </>
        }
      >
        <TextInput
          label={words.titleField}
          placeholder={words.titlePlaceholder}
          autoFocus
          maxLength={MAX_TITLE_LENGTH}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NativeSelect
          label={words.severity}
          description={severities.find(({ value }) => value === severity)?.meaning}
          inputWrapperOrder={['label', 'input', 'description']}
          data={severities.map(({ value, label }) => ({ value, label }))}
          value={severity}
          onChange={(event) => setSeverity(event.currentTarget.value)}
        />
        <div className={classes['row']}>
          <TextInput
            type="datetime-local"
            label={words.startedAt}
            description={words.startedAtHint}
            value={started}
            onChange={(event) => setStarted(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.timeZone}
            description={words.timeZoneHint}
            data={[...zones]}
            value={timeZone}
            onChange={(event) => setTimeZone(event.currentTarget.value)}
          />
        </div>
      </FormCard>
    </Page>
  );
}
