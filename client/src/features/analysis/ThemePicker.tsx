import type { ThemeId } from '@debrief/shared/domain/ids.ts';
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ThemeChoice } from './theme-choice.ts';
import classes from './AnalysisStage.module.css';
import { words } from './words.ts';

interface ThemePickerProps {
  readonly choices: readonly ThemeChoice[];
  readonly chosen: ThemeChoice;
  readonly onChoose: (id: ThemeId) => void;
}

/** Which theme is dug into, those with most dots first. Everybody may look at another one. */
export function ThemePicker({ choices, chosen, onChoose }: ThemePickerProps): ReactNode {
  return (
    <Select
      classNames={{ options: classes['options'] ?? '' }}
      withScrollArea={false}
      label={words.theme}
      data={choices.map(({ id, label, dots }) => ({ value: id, label: words.themeOption(label, dots) }))}
      value={chosen.id}
      allowDeselect={false}
      maw={480}
      mb="md"
      onChange={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice) onChoose(choice.id);
      }}
    />
  );
}
