import { FEWEST_SEVERITIES, SEVERITIES } from '@debrief/shared/domain/severity.ts';
import {
  MAX_SEVERITY_LABEL_LENGTH,
  MAX_SEVERITY_MEANING_LENGTH,
  type WorkspaceSettings,
} from '@debrief/shared/domain/workspace-settings.ts';
import { Button, TextInput } from '@mantine/core';
import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#ui/Card.tsx';
import { SeverityChip } from '#ui/SeverityChip.tsx';
import { whyNotLevel, withLevel, withNextLevel, withoutLastLevel } from './settings-draft.ts';
import classes from './settings.module.css';
import { words } from './words.ts';

/** A part of the settings, and how it changes. */
export interface SectionProps {
  readonly settings: WorkspaceSettings;
  readonly onChange: (settings: WorkspaceSettings) => void;
}

/** How many levels there are, what they are called and what they mean. */
export function SeveritySection({ settings, onChange }: SectionProps): ReactNode {
  const { severities } = settings;
  const last = severities.at(-1);
  return (
    <Card as="section" className={classes['section']} aria-labelledby="settings-severities">
      <h2 id="settings-severities" className={classes['title']}>
        {words.severities}
      </h2>
      <p className={classes['lead']}>{words.severitiesLead}</p>
      <ul className={classes['levels']}>
        {severities.map(({ severity, label, meaning }) => {
          const why = whyNotLevel(severities, { severity, label, meaning });
          return (
            <li key={severity} className={classes['level']}>
              <span className={classes['chip']}>
                <SeverityChip severity={severity} label={label} />
              </span>
              <TextInput
                aria-label={words.labelOf(severity)}
                maxLength={MAX_SEVERITY_LABEL_LENGTH}
                value={label}
                error={why.label}
                onChange={(event) => onChange(withLevel(settings, severity, { label: event.currentTarget.value }))}
              />
              <TextInput
                aria-label={words.meaningOf(severity)}
                maxLength={MAX_SEVERITY_MEANING_LENGTH}
                value={meaning}
                error={why.meaning}
                onChange={(event) => onChange(withLevel(settings, severity, { meaning: event.currentTarget.value }))}
              />
            </li>
          );
        })}
      </ul>
      <div className={classes['scaleActions']}>
        <Button
          size="xs"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={severities.length === SEVERITIES.length}
          onClick={() => onChange(withNextLevel(settings))}
        >
          {words.addLevel}
        </Button>
        {last && severities.length > FEWEST_SEVERITIES && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            title={words.removeLevelHint}
            leftSection={<Minus size={14} aria-hidden />}
            onClick={() => onChange(withoutLastLevel(settings))}
          >
            {words.removeLevel(last.label)}
          </Button>
        )}
      </div>
    </Card>
  );
}
