import { typedName } from '@debrief/shared/domain/typed-name.ts';
import { MAX_NAME_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import type { InvitePreview } from '@debrief/shared/protocol/http.ts';
import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { join } from '#hooks/server-calls.ts';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { usePreferences } from '#hooks/use-preferences.ts';
import { FormCard } from '#ui/FormCard.tsx';
import { Page } from '#ui/Page.tsx';
import classes from './JoinForm.module.css';
import { words } from './words.ts';

interface JoinFormProps {
  readonly token: string;
  readonly preview: InvitePreview;
}

/** Name, optional job title, and in. */
export function JoinForm({ token, preview }: JoinFormProps): ReactNode {
  useDocumentTitle(preview.title);
  const navigate = useNavigate();
  const [preferences, setPreferences] = usePreferences();
  const [name, setName] = useState(preview.known?.name ?? preferences.name);
  const [jobTitle, setJobTitle] = useState(preview.known?.jobTitle ?? preferences.jobTitle);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    const person = { name: typedName(name), jobTitle: typedName(jobTitle) };
    if (person.name === '') return setError(words.missingName);
    setBusy(true);
    const answer = await join({ invite: token, ...person });
    setBusy(false);
    if (answer.kind !== 'ok') return setError(answer.kind === 'refused' ? answer.detail : words.unreachable);
    setPreferences(person);
    await navigate({ to: '/p/$postmortemId', params: { postmortemId: answer.value.postmortemId }, replace: true });
  };

  return (
    <Page title={preview.title} lead={words.asRole[preview.role]}>
      <FormCard
        onSubmit={() => void submit()}
        error={error}
        actions={
          <Button type="submit" size="md" loading={busy}>
            {words.join}
          </Button>
        }
      >
        {preview.known && <p className={classes['hint']}>{words.rejoin(preview.known.name)}</p>}
        <div className={classes['person']}>
          <PersonAvatar person={{ name, color: 'indigo' }} size={52} decorative />
          <TextInput
            label={words.name}
            autoComplete="name"
            autoFocus={name === ''}
            maxLength={MAX_NAME_LENGTH}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={words.jobTitle}
          description={words.jobTitleHint}
          autoComplete="organization-title"
          autoFocus={name !== '' && jobTitle === ''}
          maxLength={MAX_NAME_LENGTH}
          value={jobTitle}
          onChange={(event) => setJobTitle(event.currentTarget.value)}
        />
      </FormCard>
      <section className={classes['here']} aria-label={words.hereNow}>
        <p className={classes['hint']}>
          {preview.here.length === 0 ? words.nobodyHere : `${words.hereNow}: ${preview.here.join(', ')}`}
        </p>
        <p className={classes['agreement']}>{words.blameless}</p>
      </section>
    </Page>
  );
}
