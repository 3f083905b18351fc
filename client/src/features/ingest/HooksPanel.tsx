import type { ListedHook } from '@debrief/shared/protocol/ingest.ts';
import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { Chip } from '#ui/Chip.tsx';
import { ConfirmButton } from '#ui/ConfirmButton.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { CreateHook } from './CreateHook.tsx';
import classes from './HooksPanel.module.css';
import { useHooks } from './use-hooks.ts';
import { words } from './words.ts';

const whenFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The addresses under which other programs add events by themselves. */
export function HooksPanel(): ReactNode {
  const { allowed, reason } = useCan('manage-hooks');
  return (
    <div className={classes['panel']}>
      <p className={classes['lead']}>{words.hooksLead}</p>
      {allowed ? (
        <HooksList />
      ) : (
        <DisabledReason reason={reason}>
          <Button variant="default" className={classes['create']}>
            {words.createHook}
          </Button>
        </DisabledReason>
      )}
    </div>
  );
}

function HooksList(): ReactNode {
  const { hooks, create, revoke, refresh } = useHooks();
  const title = useRef<HTMLHeadingElement>(null);
  const handleRevoke = async (hook: ListedHook): Promise<void> => {
    await revoke(hook);
    // The button that had the focus is gone with the address.
    title.current?.focus();
  };
  return (
    <>
      <CreateHook onCreate={create} />
      {hooks === 'loading' && <p aria-busy="true">{words.hooksLoading}</p>}
      {hooks === 'unreachable' && (
        <p role="alert">
          {words.hooksUnreachable}{' '}
          <Button variant="subtle" size="compact-sm" onClick={refresh}>
            {words.tryAgain}
          </Button>
        </p>
      )}
      {typeof hooks !== 'string' && hooks.length > 0 && (
        <section aria-labelledby="hooks-title">
          <div className={classes['listHead']}>
            <h3 ref={title} tabIndex={-1} id="hooks-title" className={classes['title']}>
              {words.hooksTitle}
            </h3>
            <Button variant="subtle" size="compact-sm" onClick={refresh}>
              {words.refresh}
            </Button>
          </div>
          <ul className={classes['list']}>
            {hooks.map((hook) => (
              <HookLine key={hook.id} hook={hook} onRevoke={() => void handleRevoke(hook)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function HookLine({ hook, onRevoke }: { readonly hook: ListedHook; readonly onRevoke: () => void }): ReactNode {
  const { label, revokedAt, received, lastUsedAt } = hook;
  const lastUsed = lastUsedAt === null ? undefined : whenFormat.format(lastUsedAt);
  return (
    <li className={classes['hook']}>
      <span className={classes['name']}>
        {label}
        <span className={classes['use']}>{words.hookUse(received, lastUsed)}</span>
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
