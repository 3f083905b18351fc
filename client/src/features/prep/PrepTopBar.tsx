import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight, ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { SeverityBadge } from '#collab/SeverityBadge.tsx';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';
import classes from './PrepTopBar.module.css';
import { usePlaces, type Place } from './use-places.ts';
import { words } from './words.ts';

const MOST_AVATARS = 5;

interface PrepTopBarProps {
  readonly save: ReactNode;
  readonly invite: ReactNode;
  readonly menu: ReactNode;
}

/** Which incident, whether it is saved, who is where, and the way into the meeting. */
export function PrepTopBar({ save, invite, menu }: PrepTopBarProps): ReactNode {
  const record = useMeeting((event) => event.record);
  const places = usePlaces();
  return (
    <header className={classes['top']}>
      <div className={classes['left']}>
        <ActionIcon
          renderRoot={(props) => <Link {...props} to="/" />}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={words.back}
        >
          <ChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <p className={classes['title']} title={record.title}>
          <span className={`${classes['number']} mono`}>PM-{record.number} </span>
          {record.title}
        </p>
        <span className={classes['severity']}>
          <SeverityBadge severity={record.severity} />
        </span>
        {save}
      </div>
      <div className={classes['right']}>
        <Avatars places={places} />
        <span className={classes['invite']}>{invite}</span>
        <ToMeeting there={places.filter(({ where }) => where === 'meeting').length} />
        {menu}
      </div>
    </header>
  );
}

function ToMeeting({ there }: { readonly there: number }): ReactNode {
  const { postmortemId } = useSession();
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/p/$postmortemId" params={{ postmortemId }} />}
      aria-label={there > 0 ? words.toMeetingWith(there) : words.toMeeting}
      title={there > 0 ? words.toMeetingWith(there) : undefined}
      rightSection={<ArrowRight size={16} aria-hidden />}
      className={classes['go']}
    >
      <span className={classes['long']}>{words.toMeeting}</span>
      <span className={classes['short']}>{words.toMeetingShort}</span>
      {there > 0 && <span className={classes['there']}>{there}</span>}
    </Button>
  );
}

function Avatars({ places }: { readonly places: readonly Place[] }): ReactNode {
  const more = places.length - MOST_AVATARS;
  return (
    <ul className={classes['avatars']} aria-label={words.people}>
      {places.slice(0, MOST_AVATARS).map(({ person, where, label }) => (
        <li key={person.id} title={label} data-where={where}>
          <PersonAvatar person={{ ...person, name: person.name }} decorative />
          <span className={classes['label']}>{label}</span>
        </li>
      ))}
      {more > 0 && (
        <li className={classes['more']}>
          <span aria-hidden>{words.more(more)}</span>
          <span className={classes['label']}>{words.moreLabel(more)}</span>
        </li>
      )}
    </ul>
  );
}
