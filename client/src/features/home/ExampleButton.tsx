import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { createExample } from '#hooks/server-calls.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** Creates the example postmortem and goes in. */
export function ExampleButton({ variant }: { readonly variant: 'default' | 'light' }): ReactNode {
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const toast = useToast();
  const open = async (): Promise<void> => {
    setBusy(true);
    const answer = await createExample();
    setBusy(false);
    if (answer.kind === 'ok') await navigate({ to: '/p/$postmortemId', params: { postmortemId: answer.value.id } });
    else toast({ text: answer.kind === 'refused' ? answer.detail : words.unreachable, tone: 'notice' });
  };
  return (
    <Button
      variant={variant}
      loading={busy}
      leftSection={<BookOpen size={16} aria-hidden />}
      onClick={() => void open()}
    >
      {words.tryExample}
    </Button>
  );
}
