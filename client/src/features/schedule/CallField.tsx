import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { words } from './words.ts';

interface CallFieldProps {
  readonly callUrl: string | null;
  readonly onChange: (callUrl: string | null) => void;
}

/** The address of the call. */
export function CallField({ callUrl, onChange }: CallFieldProps): ReactNode {
  const [typed, setTyped] = useState(callUrl ?? '');
  const [isBad, setBad] = useState(false);
  const commit = (): void => {
    const next = readAddress(typed);
    setBad(next === undefined);
    if (next !== undefined && next !== callUrl) onChange(next);
  };
  return (
    <TextInput
      type="url"
      inputMode="url"
      label={words.call}
      placeholder={words.callHint}
      maxLength={2_000}
      value={typed}
      error={isBad && words.badCall}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

/** Null for nothing, undefined for what is no address. A name without a scheme is taken as https. */
function readAddress(text: string): string | null | undefined {
  const address = text.trim();
  if (address === '') return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/iu.test(address) ? address : `https://${address}`);
  return url && /^https?:$/u.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
}
