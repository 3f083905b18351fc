import { Button, TextInput } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useToast } from '#hooks/use-toast.ts';
import classes from './CopyField.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
}

/** An address that was just made, to take along: it has the focus, and is selected wherever the browser copies nothing. */
export function CopyField({ label, description, value }: CopyFieldProps): ReactNode {
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // No permission, or the page is served without TLS.
      field.current?.focus();
      toast({
        text: 'The browser did not allow copying. It is selected: copy it by the keyboard (Ctrl or ⌘ + C).',
        tone: 'notice',
      });
    }
  };
  return (
    <div className={classes['copy']}>
      <TextInput
        ref={field}
        className={classes['field']}
        label={label}
        description={description}
        readOnly
        autoFocus
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
