import { typedName } from '@debrief/shared/domain/typed-name.ts';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { CopyField } from '#collab/CopyField.tsx';
import { inviteMember } from '#hooks/server-calls.ts';
import { useToast } from '#hooks/use-toast.ts';
import classes from './MembersDialog.module.css';
import { words } from './words.ts';

/** A name, and then the link to send to that person. */
export function MemberInviteForm({ onInvited }: { readonly onInvited: () => void }): ReactNode {
  const toast = useToast();
  const [name, setName] = useState('');
  const [url, setUrl] = useState<string>();
  const [busy, setBusy] = useState(false);
  const invite = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await inviteMember(typedName(name));
    setBusy(false);
    if (answer.kind !== 'ok') {
      toast({ text: answer.kind === 'refused' ? answer.detail : words.unreachable, tone: 'notice' });
      return;
    }
    setUrl(answer.value.url);
    setName('');
    onInvited();
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void invite(event)}>
      <TextInput
        label={words.members.name}
        description={words.members.nameHint}
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Button type="submit" loading={busy}>
        {words.members.makeLink}
      </Button>
      {url !== undefined && (
        <CopyField key={url} label={words.members.link} description={words.members.linkHint} value={url} />
      )}
    </form>
  );
}
