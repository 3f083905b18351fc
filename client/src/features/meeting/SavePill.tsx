import type { UpdateRefusal } from '@debrief/shared/protocol/events.ts';
import { Button, Popover, UnstyledButton } from '@mantine/core';
import { CloudOff, LoaderCircle, Lock, TriangleAlert, Wifi, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocalCopy } from '#hooks/use-local-copy.ts';
import { Chip } from '#ui/Chip.tsx';
import type { Hue } from '#ui/hue.ts';
import classes from './SavePill.module.css';
import { useCalmSaveState } from './use-calm-save-state.ts';
import { refusedBecause, saveWords } from './words.ts';

interface Look {
  readonly hue: Hue;
  readonly icon: LucideIcon;
  readonly text: string;
  readonly spins?: boolean;
}

/** Whether what I wrote is safe, in one or two words; never better than the truth. */
export function SavePill(): ReactNode {
  const save = useCalmSaveState();
  const { hue, icon: Icon, text, spins = false } = lookOf(save);
  if (save.kind === 'not-saved') return <NotSavedPill reason={save.reason} />;
  const title =
    save.kind === 'read-only'
      ? saveWords.readOnlyBecause[save.reason]
      : save.kind === 'saved'
        ? saveWords.savedMeans
        : text;
  return (
    <span className={classes['pill']} title={title} data-kind={save.kind}>
      <Chip hue={hue} icon={<Icon aria-hidden data-spins={spins || undefined} />}>
        <span className={classes['text']}>{text}</span>
      </Chip>
    </span>
  );
}

function NotSavedPill({ reason }: { readonly reason: UpdateRefusal }): ReactNode {
  const { download, startAgain } = useLocalCopy();
  return (
    <Popover width={320} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes['pill']} data-kind="not-saved">
          <Chip hue="tomato" icon={<TriangleAlert aria-hidden />}>
            <span className={classes['text']}>{saveWords.notSaved}</span>
          </Chip>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={saveWords.refusedTitle}>
        <div className={classes['refused']}>
          <strong>{saveWords.refusedTitle}</strong>
          <span>{refusedBecause[reason]}</span>
          <span>{saveWords.refusedHint}</span>
          <Button onClick={download}>{saveWords.copyMine}</Button>
          <Button variant="default" onClick={startAgain}>
            {saveWords.startAgain}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function lookOf(save: ReturnType<typeof useCalmSaveState>): Look {
  switch (save.kind) {
    case 'connecting':
      return { hue: 'slate', icon: LoaderCircle, text: saveWords.connecting, spins: true };
    case 'saved':
      return { hue: 'jade', icon: Wifi, text: saveWords.saved };
    case 'saving':
      return { hue: 'slate', icon: LoaderCircle, text: saveWords.saving };
    case 'offline':
      return {
        hue: 'amber',
        icon: CloudOff,
        text: save.kept ? saveWords.offline(save.changes) : saveWords.offlineUnkept(save.changes),
      };
    case 'reconnecting':
      return { hue: 'amber', icon: LoaderCircle, text: saveWords.reconnecting, spins: true };
    case 'read-only':
      return { hue: 'slate', icon: Lock, text: saveWords.readOnly };
    case 'not-saved':
      return { hue: 'tomato', icon: TriangleAlert, text: saveWords.notSaved };
    default:
      return save satisfies never;
  }
}
