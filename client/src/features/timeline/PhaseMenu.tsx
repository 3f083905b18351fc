import type { Phase } from '@debrief/shared/domain/timeline.ts';
import { UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Chip } from '#ui/Chip.tsx';
import { LazyMenu } from '#ui/LazyMenu.tsx';
import { MenuChoice } from '#ui/MenuChoice.tsx';
import { phaseLooks, phasesToOffer } from './phases.ts';
import classes from './PhaseMenu.module.css';
import { usePhases } from './use-phases.ts';
import { words } from './words.ts';

interface PhaseMenuProps {
  readonly phase: Phase;
  readonly readOnly: boolean;
  readonly onChange: (phase: Phase) => void;
}

/** The phase of an event, and the menu to choose another of those that this type of incident has. */
export const PhaseMenu = memo(function PhaseMenu({ phase, readOnly, onChange }: PhaseMenuProps): ReactNode {
  const { label, hue, icon: Icon } = phaseLooks[phase];
  if (readOnly) {
    return (
      <span className={classes['fixed']}>
        <Chip hue={hue} icon={<Icon aria-hidden />}>
          {label}
        </Chip>
      </span>
    );
  }
  return (
    <LazyMenu
      label={words.phases}
      button={(menu) => (
        <UnstyledButton {...menu} className={classes['target']} aria-label={words.phaseLabel(label)}>
          <Chip hue={hue} icon={<Icon aria-hidden />}>
            {label}
            <ChevronDown className={classes['chevron']} aria-hidden />
          </Chip>
        </UnstyledButton>
      )}
    >
      {() => <PhaseItems phase={phase} onChange={onChange} />}
    </LazyMenu>
  );
});

function PhaseItems({ phase, onChange }: Pick<PhaseMenuProps, 'phase' | 'onChange'>): ReactNode {
  return phasesToOffer(usePhases(), phase).map((option) => (
    <PhaseItem key={option} phase={option} isCurrent={option === phase} onChoose={() => onChange(option)} />
  ));
}

interface PhaseItemProps {
  readonly phase: Phase;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function PhaseItem({ phase, isCurrent, onChoose }: PhaseItemProps): ReactNode {
  const { label, meaning, hue, icon: Icon } = phaseLooks[phase];
  return (
    <MenuChoice
      isCurrent={isCurrent}
      icon={<Icon className={classes['icon']} data-hue={hue} size={16} aria-hidden />}
      note={meaning}
      onChoose={onChoose}
    >
      {label}
    </MenuChoice>
  );
}
