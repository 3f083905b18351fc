import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, FileText, Keyboard, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePreferences } from '#hooks/use-preferences.ts';
import { useSession } from '#hooks/use-session.ts';
import { useOpenShortcutSheet } from './shortcut-sheet-context.ts';
import { words } from './words.ts';

const schemes = ['system', 'light', 'dark'] as const;

/** The summary, the colours, the keyboard. */
export function SettingsMenu(): ReactNode {
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
        <Menu.Item
          leftSection={<FileText size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/p/$postmortemId/summary" params={{ postmortemId }} />}
        >
          {words.summary}
        </Menu.Item>
        <Menu.Item leftSection={<Keyboard size={16} aria-hidden />} onClick={openSheet}>
          {words.shortcuts}
        </Menu.Item>
        <Choice
          checked={preferences.singleKeys}
          label={words.singleKeys}
          onChoose={() => setPreferences({ singleKeys: !preferences.singleKeys })}
        />
        <Menu.Divider />
        <Menu.Label>{words.colours}</Menu.Label>
        {schemes.map((scheme) => (
          <Choice
            key={scheme}
            role="menuitemradio"
            checked={preferences.colorScheme === scheme}
            label={words.colourSchemes[scheme]}
            onChoose={() => setPreferences({ colorScheme: scheme })}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  readonly role?: 'menuitemradio' | 'menuitemcheckbox';
  readonly checked: boolean;
  readonly label: string;
  readonly onChoose: () => void;
}

function Choice({ role = 'menuitemcheckbox', checked, label, onChoose }: ChoiceProps): ReactNode {
  return (
    <Menu.Item
      role={role}
      aria-checked={checked}
      closeMenuOnClick={false}
      rightSection={checked ? <Check size={16} aria-hidden /> : undefined}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  );
}
