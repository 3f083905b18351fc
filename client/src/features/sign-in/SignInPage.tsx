import { typedName } from '@debrief/shared/domain/typed-name.ts';
import { Button, TextInput } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { checkSignIn, signIn } from '#hooks/server-calls.ts';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { usePreferences } from '#hooks/use-preferences.ts';
import { FormCard } from '#ui/FormCard.tsx';
import { Page } from '#ui/Page.tsx';
import { tokenIn } from './token-in.ts';
import { words } from './words.ts';

/** `/sign-in#token`: a member says who they are. */
export function SignInPage(): ReactNode {
  useDocumentTitle(words.title);
  const navigate = useNavigate();
  const [preferences, setPreferences] = usePreferences();
  const fragment = tokenIn(useLocation({ select: ({ hash }) => hash }));
  const dead = useDeadLink(fragment);
  const linked = dead === '' ? fragment : '';
  const [pasted, setPasted] = useState('');
  const [name, setName] = useState(preferences.name);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    const token = linked || tokenIn(pasted);
    if (token === '') return setError(words.missingToken);
    if (typedName(name) === '') return setError(words.missingName);
    setBusy(true);
    const answer = await signIn({ token, name: typedName(name) });
    setBusy(false);
    if (answer.kind !== 'ok') return setError(answer.kind === 'refused' ? answer.detail : words.unreachable);
    setPreferences({ name: typedName(name) });
    await navigate({ to: '/', replace: true });
  };

  return (
    <Page title={words.title} lead={words.lead}>
      <FormCard
        onSubmit={() => void submit()}
        error={error || dead}
        actions={
          <Button type="submit" loading={busy}>
            {words.submit}
          </Button>
        }
      >
        {linked === '' && (
          <TextInput
            label={words.token}
            description={words.tokenHint}
            autoFocus
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={words.name}
          description={words.nameHint}
          autoComplete="name"
          autoFocus={linked !== '' && name === ''}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </FormCard>
    </Page>
  );
}

/** Why the link that was opened cannot work, before anybody types their name; empty while nothing speaks against it. */
function useDeadLink(token: string): string {
  const [dead, setDead] = useState({ token: '', detail: '' });
  useEffect(() => {
    if (token === '') return undefined;
    let current = true;
    void checkSignIn(token).then((answer) => {
      if (current && answer.kind === 'refused' && answer.code === 'wrong-token')
        setDead({ token, detail: answer.detail });
    });
    return () => {
      current = false;
    };
  }, [token]);
  return dead.token === token ? dead.detail : '';
}
