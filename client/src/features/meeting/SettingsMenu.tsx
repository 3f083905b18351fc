import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ClipboardList, FileText, Keyboard, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePreferences } from '#hooks/use-preferences.ts';
import { useSession } from '#hooks/use-session.ts';
import { useOpenShortcutSheet } from './shortcut-sheet-context.ts';
import { words } from './words.ts';

const schemes = ['system', 'light', 'dark'] as const;

/** The summary, the colours, the keyboard; in the meeting also the way back to its preparation. */
export function SettingsMenu({ leadsToPrep = false }: { readonly leadsToPrep?: boolean }): ReactNode {
  const { postmortemId } = useSession();
  const [preferences, setPreferences] = usePreferences();
  const openSheet = useOpenShortcutSheet();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={words.more}>
          <Settings size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {leadsToPrep && (
          <Menu.Item
            leftSection={<ClipboardList size={16} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/p/$postmortemId/prep" params={{ postmortemId }} />}
          >
            {words.prepare}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<FileText size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/p/$postmortemId/summary" params={{ postmortemId }} />}
        >
          {words.summary}
        </Menu.Item>
        <Menu.Item leftSection={<Keyboard size={16} aria-hidden />} onClick={openSheet}>
          {words.shortcuts}
        </Menu.Item>
        <Menu.CheckboxItem
          checked={preferences.singleKeys}
          onChange={() => setPreferences({ singleKeys: !preferences.singleKeys })}
        >
          {words.singleKeys}
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Label>{words.colours}</Menu.Label>
        <Menu.RadioGroup
          value={preferences.colorScheme}
          onChange={(scheme) => setPreferences({ colorScheme: schemeOf(scheme) })}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {words.colourSchemes[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function schemeOf(value: string): (typeof schemes)[number] {
  return schemes.find((scheme) => scheme === value) ?? 'system';
}
