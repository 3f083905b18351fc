import type { Member } from '@debrief/shared/protocol/http.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePreferences } from '#hooks/use-preferences.ts';
import { ColorSchemeButton } from '#ui/ColorSchemeButton.tsx';
import classes from './home.module.css';
import { words } from './words.ts';

/** Who is signed in, and the colour scheme. */
export function AccountMenu({ member }: { readonly member: Member | null }): ReactNode {
  const [{ colorScheme }, setPreferences] = usePreferences();
  return (
    <div className={classes['account']}>
      {member ? (
        <span className={classes['who']}>{words.signedInAs(member.name)}</span>
      ) : (
        <Button component="a" href="/sign-in" variant="subtle" color="gray">
          {words.signIn}
        </Button>
      )}
      <ColorSchemeButton scheme={colorScheme} onChange={(next) => setPreferences({ colorScheme: next })} />
    </div>
  );
}
