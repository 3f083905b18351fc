import type { ListedHook } from '@debrief/shared/protocol/ingest.ts';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useToast } from '#hooks/use-toast.ts';
import { Chip } from '#ui/Chip.tsx';
import { ConfirmButton } from '#ui/ConfirmButton.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './ImportDialog.module.css';
import { useHooks } from './use-hooks.ts';
import { words } from './words.ts';

const whenFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The addresses under which other programs add events by themselves. */
export function HooksPanel(): ReactNode {
  const { allowed, reason } = useCan('manage-hooks');
  return (
    <details className={classes['hooks']}>
      <summary>{words.hooks}</summary>
      <p className={classes['hint']}>{words.hooksLead}</p>
      {allowed ? (
        <HooksList />
      ) : (
        <DisabledReason reason={reason}>
          <Button variant="default">{words.createHook}</Button>
        </DisabledReason>
      )}
    </details>
  );
}

function HooksList(): ReactNode {
  const { hooks, create, revoke } = useHooks();
  return (
    <>
      <CreateHook onCreate={create} />
      {hooks === 'loading' && <p aria-busy="true">{words.hooksLoading}</p>}
      {hooks === 'unreachable' && <p role="alert">{words.hooksUnreachable}</p>}
      {typeof hooks !== 'string' && (
        <ul className={classes['hookList']}>
          {hooks.length === 0 && <li className={classes['hint']}>{words.hooksEmpty}</li>}
          {hooks.map((hook) => (
            <HookLine key={hook.id} hook={hook} onRevoke={() => void revoke(hook.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function CreateHook({ onCreate }: { readonly onCreate: (label: string) => Promise<string | undefined> }): ReactNode {
  const toast = useToast();
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState<string>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (label.trim() === '') return;
    const created = await onCreate(label.trim());
    setUrl(created);
    if (created !== undefined) setLabel('');
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url ?? '');
    toast({ text: words.copied, tone: 'ok' });
  };
  return (
    <form className={classes['hookForm']} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={words.hookLabel}
        placeholder={words.hookPlaceholder}
        maxLength={80}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {words.createHook}
      </Button>
      {url !== undefined && (
        <>
          <TextInput
            label={words.hookUrl}
            description={words.hookCreated}
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button variant="default" onClick={() => void copy().catch(() => undefined)}>
            {words.copy}
          </Button>
          <pre className={classes['example']}>{words.hookExample}</pre>
        </>
      )}
    </form>
  );
}

function HookLine({ hook, onRevoke }: { readonly hook: ListedHook; readonly onRevoke: () => void }): ReactNode {
  const { label, revokedAt, received, lastUsedAt } = hook;
  const lastUsed = lastUsedAt === null ? undefined : whenFormat.format(lastUsedAt);
  return (
    <li className={classes['hook']}>
      <span>
        {label}
        <span className={classes['from']}>{words.hookUse(received, lastUsed)}</span>
      </span>
      {revokedAt === null ? (
        <ConfirmButton
          label={words.revoke}
          accessibleLabel={words.revokeHook(label)}
          question={words.revokeQuestion}
          cancel={words.cancel}
          onConfirm={onRevoke}
        />
      ) : (
        <Chip hue="slate">{words.revoked}</Chip>
      )}
    </li>
  );
}
