import type { Member } from '@debrief/shared/protocol/http.ts';
import { Button } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { usePreferences } from '#hooks/use-preferences.ts';
import { ColorSchemeButton } from '#ui/ColorSchemeButton.tsx';
import classes from './home.module.css';
import { words } from './words.ts';

// Apart, because most who come here have come to read the list.
const MembersButton = lazy(async () => ({ default: (await import('./MembersButton.tsx')).MembersButton }));

/** Who is signed in, inviting members, and the colour scheme. */
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
