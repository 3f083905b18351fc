import type { Member } from '@debrief/shared/protocol/http.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LayoutTemplate, LogOut, Settings } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { signOut } from '#hooks/server-calls.ts';
import { usePreferences } from '#hooks/use-preferences.ts';
import { useToast } from '#hooks/use-toast.ts';
import { ColorSchemeButton } from '#ui/ColorSchemeButton.tsx';
import classes from './home.module.css';
import { words } from './words.ts';

// Apart, because most who come here have come to read the list.
const MembersButton = lazy(async () => ({ default: (await import('./MembersButton.tsx')).MembersButton }));

/** Who is signed in, inviting members, signing out, and the colour scheme. */
export function AccountMenu({ member }: { readonly member: Member | null }): ReactNode {
  const [{ colorScheme }, setPreferences] = usePreferences();
  return (
    <div className={classes['account']}>
      {member ? (
        <>
          <span className={classes['who']}>{words.signedInAs(member.name)}</span>
          <Suspense>
            <MembersButton isOwner={member.owner} />
          </Suspense>
          <Button
            renderRoot={(props) => <Link {...props} to="/templates" />}
            variant="subtle"
            color="gray"
            className={classes['tool']}
            leftSection={<LayoutTemplate size={16} aria-hidden />}
          >
            <span className={classes['word']}>{words.templates}</span>
          </Button>
          <Button
            renderRoot={(props) => <Link {...props} to="/settings" />}
            variant="subtle"
            color="gray"
            className={classes['tool']}
            leftSection={<Settings size={16} aria-hidden />}
          >
            <span className={classes['word']}>{words.settings}</span>
          </Button>
          <SignOutButton />
        </>
      ) : (
        <Button component="a" href="/sign-in" variant="subtle" color="gray">
          {words.signIn}
        </Button>
      )}
      <ColorSchemeButton scheme={colorScheme} onChange={(next) => setPreferences({ colorScheme: next })} />
    </div>
  );
}

function SignOutButton(): ReactNode {
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const leave = async (): Promise<void> => {
    setBusy(true);
    const answer = await signOut();
    setBusy(false);
    // Loaded anew, so that nothing of the member stays on the screen.
    if (answer.kind === 'ok') location.assign('/');
    else toast({ text: words.unreachable, tone: 'notice' });
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      className={classes['tool']}
      leftSection={<LogOut size={16} aria-hidden />}
      loading={busy}
      onClick={() => void leave()}
    >
      <span className={classes['word']}>{words.signOut}</span>
    </Button>
  );
}
