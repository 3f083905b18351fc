import {
  MAX_SEVERITY_LABEL_LENGTH,
  MAX_SEVERITY_MEANING_LENGTH,
  type WorkspaceSettings,
} from '@debrief/shared/domain/workspace-settings.ts';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Card } from '#ui/Card.tsx';
import { SeverityChip } from '#ui/SeverityChip.tsx';
import { whyNotLevel, withLevel } from './settings-draft.ts';
import classes from './settings.module.css';
import { words } from './words.ts';

/** A part of the settings, and how it changes. */
export interface SectionProps {
  readonly settings: WorkspaceSettings;
  readonly onChange: (settings: WorkspaceSettings) => void;
}

/** What the four levels are called and what they mean. */
export function SeveritySection({ settings, onChange }: SectionProps): ReactNode {
  return (
    <Card as="section" className={classes['section']} aria-labelledby="settings-severities">
      <h2 id="settings-severities" className={classes['title']}>
        {words.severities}
      </h2>
      <p className={classes['lead']}>{words.severitiesLead}</p>
      <ul className={classes['levels']}>
        {settings.severities.map(({ severity, label, meaning }) => {
          const why = whyNotLevel(settings.severities, { severity, label, meaning });
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
    </Card>
  );
}
