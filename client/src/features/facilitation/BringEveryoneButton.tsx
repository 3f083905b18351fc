import { Button } from '@mantine/core';
import { Crosshair } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useToast } from '#hooks/use-toast.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './FacilitationBar.module.css';
import { words } from './words.ts';

/** Asks everybody to look at what the facilitator looks at; they may say "not now". */
export function BringEveryoneButton(): ReactNode {
  const { viewed } = useViewedStage();
  const permission = useCan('spotlight');
  const command = useCommand();
  const toast = useToast();
  const ask = async (): Promise<void> => {
    if (!permission.allowed) return;
    const answer = await command({ type: 'spotlight', target: { stage: viewed, itemId: null } });
    if (answer.ok) toast({ text: words.broughtEveryone, tone: 'ok' });
  };
  useShortcut({ keys: 'b', does: words.keys.bring, run: () => void ask() });
  return (
    <DisabledReason reason={permission.reason}>
      <Button
        variant="default"
        aria-label={words.bringEveryone}
        title={`${words.bringEveryone} (B)`}
        onClick={() => void ask()}
      >
        <Crosshair size={16} aria-hidden />
        <span className={classes['wideOnly']}>&nbsp;{words.bringEveryone}</span>
      </Button>
    </DisabledReason>
  );
}
