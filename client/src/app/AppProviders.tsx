import { MantineProvider } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { AnnounceContext } from '#hooks/use-announce.ts';
import { PreferencesContext, usePreferences } from '#hooks/use-preferences.ts';
import { ToastContext } from '#hooks/use-toast.ts';
import { WorkspaceContext } from '#hooks/use-workspace-settings.ts';
import { createPreferencesStore } from '#stores/preferences-store.ts';
import { createWorkspaceStore } from '#stores/workspace-store.ts';
import { createAnnouncer } from '#ui/announcer.ts';
import { watchCutText } from '#ui/cut-text.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { createToaster } from '#ui/toaster.ts';
import { Toasts } from '#ui/Toasts.tsx';
import { OVERLAYS_ID, theme } from './theme.ts';

/** Milliseconds: it is read while one still types. */
const CUT_NOTICE_MS = 8_000;

/** What every screen stands on: preferences, theme, toasts and the live regions. */
export function AppProviders({ children }: { readonly children: ReactNode }): ReactNode {
  const [preferences] = useState(() => createPreferencesStore(localStorage));
  const [workspace] = useState(createWorkspaceStore);
  const [announcer] = useState(createAnnouncer);
  const [toaster] = useState(createToaster);
  useEffect(() => watchCutText((text) => toaster.show({ text, tone: 'notice', forMs: CUT_NOTICE_MS })), [toaster]);
  return (
    <PreferencesContext value={preferences}>
      <WorkspaceContext value={workspace}>
        <AnnounceContext value={announcer.say}>
          <ToastContext value={toaster.show}>
            <Themed>
              {children}
              <Toasts toaster={toaster} />
              <LiveRegion announcer={announcer} />
            </Themed>
          </ToastContext>
        </AnnounceContext>
      </WorkspaceContext>
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
