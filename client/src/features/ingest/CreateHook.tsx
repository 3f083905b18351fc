import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { CopyField } from '#collab/CopyField.tsx';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import classes from './HooksPanel.module.css';
import { words } from './words.ts';

/** A name for what sends, and then the address to give to it. */
export function CreateHook({
  onCreate,
}: {
  readonly onCreate: (label: string) => Promise<string | undefined>;
}): ReactNode {
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const created = await onCreate(label.trim());
    setBusy(false);
    if (created === undefined) return;
    setUrl(created);
    setLabel('');
  };
  return (
    <>
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={words.hookLabel}
          placeholder={words.hookPlaceholder}
          maxLength={80}
          autoComplete="off"
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy} disabled={label.trim() === ''}>
          {words.createHook}
        </Button>
      </form>
      {url !== undefined && <NewAddress key={url} url={url} />}
    </>
  );
}

/** The address, this once, with how it is used. */
function NewAddress({ url }: { readonly url: string }): ReactNode {
  return (
    <div className={classes['address']}>
      <CopyField label={words.hookUrl} description={words.hookCreated} value={url} />
      <p className={classes['lead']}>{words.hookUsage}</p>
      <ScrollRegion as="pre" label={words.hookExampleLabel} className={classes['example']}>
        {words.hookExample(url)}
      </ScrollRegion>
      <p className={classes['lead']}>{words.hookExampleTime}</p>
    </div>
  );
}
