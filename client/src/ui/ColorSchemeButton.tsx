import { ActionIcon } from '@mantine/core';
import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';

type Scheme = 'system' | 'light' | 'dark';

const after: Readonly<Record<Scheme, Scheme>> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: Monitor, light: Sun, dark: Moon };
const labels: Readonly<Record<Scheme, string>> = {
  system: 'Colours: as the system',
  light: 'Colours: light',
  dark: 'Colours: dark',
};

interface ColorSchemeButtonProps {
  readonly scheme: Scheme;
  readonly onChange: (scheme: Scheme) => void;
}

/** Goes round system, light and dark. */
export function ColorSchemeButton({ scheme, onChange }: ColorSchemeButtonProps): ReactNode {
  const Icon = icons[scheme];
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={labels[scheme]}
      title={labels[scheme]}
      onClick={() => onChange(after[scheme])}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
