import { ACTION_AIMS, actionHintsOf, incidentTypeWords } from '@debrief/shared/domain/incident-type.ts';
import type { ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import classes from './ActionHints.module.css';
import { words } from './words.ts';

/** What other teams changed after incidents of this type, to be looked at when nobody has an idea. */
export function ActionHints(): ReactNode {
  const type = useMeeting(({ record }) => record.incidentType);
  const hints = actionHintsOf(type);
  return (
    <details className={classes['hints']}>
      <summary>{words.hints(incidentTypeWords(type).name)}</summary>
      <dl>
        {ACTION_AIMS.map((aim) => (
          <div key={aim}>
            <dt>{words.aims[aim]}</dt>
            {hints
              .filter((hint) => hint.aim === aim)
              .map(({ text }) => (
                <dd key={text}>{text}</dd>
              ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
