import { MantineProvider } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { AnnounceContext } from '#hooks/use-announce.ts';
import { PreferencesContext, usePreferences } from '#hooks/use-preferences.ts';
import { ToastContext } from '#hooks/use-toast.ts';
import { createPreferencesStore } from '#stores/preferences-store.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { Toasts } from '#ui/Toasts.tsx';
import { OVERLAYS_ID, theme } from './theme.ts';

/** What every screen stands on: preferences, theme, toasts and the live regions. */
export function AppProviders({ children }: { readonly children: ReactNode }): ReactNode {
  const [preferences] = useState(() => createPreferencesStore(localStorage));
  return (
    <PreferencesContext value={preferences}>
      <Themed>
        <LiveRegion>
          {(say) => (
            <AnnounceContext value={say}>
              <Toasts>{(show) => <ToastContext value={show}>{children}</ToastContext>}</Toasts>
            </AnnounceContext>
          )}
        </LiveRegion>
      </Themed>
    </PreferencesContext>
  );
}

function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  const [{ colorScheme }] = usePreferences();
  const systemIsDark = useSyncExternalStore(subscribeToSystemScheme, () => systemScheme.matches);
  const dark = colorScheme === 'dark' || (colorScheme === 'system' && systemIsDark);
  useEffect(() => {
    document.documentElement.classList.toggle('dark', dark);
  }, [dark]);
  return (
    <MantineProvider theme={theme} forceColorScheme={dark ? 'dark' : 'light'}>
      {children}
      <div id={OVERLAYS_ID} role="region" aria-label="Menus and dialogs" />
    </MantineProvider>
  );
}

const systemScheme = matchMedia('(prefers-color-scheme: dark)');

function subscribeToSystemScheme(onChange: () => void): () => void {
  systemScheme.addEventListener('change', onChange);
  return () => systemScheme.removeEventListener('change', onChange);
}
