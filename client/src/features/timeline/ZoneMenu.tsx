import { UnstyledButton } from '@mantine/core';
import { ChevronDown, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePreferences } from '#hooks/use-preferences.ts';
import { LazyMenu } from '#ui/LazyMenu.tsx';
import { MenuChoice } from '#ui/MenuChoice.tsx';
import { zoneLine } from './time-words.ts';
import classes from './TimelineToolbar.module.css';
import type { TimelineFrame } from './use-time-frame.ts';
import { toolWords } from './words.ts';

/** Says in which zone times stand, and lets this person choose another for themselves. */
export function ZoneMenu({ frame }: { readonly frame: TimelineFrame }): ReactNode {
  const [{ timelineZone }, setPreferences] = usePreferences();
  const zones = [
    ['postmortem', frame.declaredZone],
    ['mine', frame.viewerZone],
    ['utc', ''],
  ] as const;
  const { declaredZone, viewerZone, timeZone, about } = frame;
  return (
    <div className={classes['zone']}>
      <span>
        <Clock size={14} className={classes['clock']} aria-hidden />
        {zoneLine({ timeZone: declaredZone, shownZone: timeZone, viewerZone, at: about })}{' '}
        <LazyMenu
          label={toolWords.zone}
          button={(menu) => (
            <UnstyledButton {...menu} className={classes['change']}>
              {toolWords.changeZone}
              <ChevronDown size={14} aria-hidden />
            </UnstyledButton>
          )}
        >
          {() =>
            zones.map(([zone, name]) => (
              <MenuChoice
                key={zone}
                isCurrent={zone === timelineZone}
                note={name}
                onChoose={() => setPreferences({ timelineZone: zone })}
              >
                {toolWords.zones[zone]}
              </MenuChoice>
            ))
          }
        </LazyMenu>
      </span>
    </div>
  );
}
