import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ClipboardList, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { DueBadge } from '#collab/DueBadge.tsx';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { SeverityBadge } from '#collab/SeverityBadge.tsx';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';
import { useNow } from '#hooks/use-now.ts';
import { usePeople } from '#hooks/use-people.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import { SavePill } from './SavePill.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import classes from './TopBar.module.css';
import { words } from './words.ts';

const MOST_AVATARS = 5;

interface TopBarProps {
  readonly timer: ReactNode;
  readonly invite: ReactNode;
  /** Given where the people panel is a sheet. */
  readonly onOpenPeople: (() => void) | undefined;
}

/** Where this is, whether it is saved, how much time is left, who is here. */
export function TopBar({ timer, invite, onOpenPeople }: TopBarProps): ReactNode {
  const record = useMeeting((event) => event.record);
  const now = useNow(useServerNow());
  const here = usePeople().filter((person) => person.online);
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
        <span className={classes['due']}>
          <DueBadge record={record} now={now} />
        </span>
        <SavePill />
      </div>
      <div className={classes['timer']}>{timer}</div>
      <div className={classes['right']}>
        <Avatars people={here} />
        <ToPrep />
        <span className={classes['invite']}>{invite}</span>
        {onOpenPeople && (
          <Button
            className={classes['people']}
            variant="default"
            size="xs"
            leftSection={<Users size={16} aria-hidden />}
            aria-label={words.openPeople(here.length)}
            onClick={onOpenPeople}
          >
            {here.length}
          </Button>
        )}
        <SettingsMenu leadsToPrep />
      </div>
    </header>
  );
}

/** Back to the page on which all this was prepared. */
function ToPrep(): ReactNode {
  const { postmortemId } = useSession();
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/p/$postmortemId/prep" params={{ postmortemId }} />}
      variant="subtle"
      color="gray"
      className={classes['prepare']}
      aria-label={words.prepare}
      title={words.prepareMeans}
    >
      <ClipboardList size={17} aria-hidden />
      <span className={classes['prepareWord']}>{words.prepare}</span>
    </Button>
  );
}

function Avatars({ people }: { readonly people: ReturnType<typeof usePeople> }): ReactNode {
  const more = people.length - MOST_AVATARS;
  return (
    <ul className={classes['avatars']} aria-label={words.people}>
      {people.slice(0, MOST_AVATARS).map((person) => (
        <li key={person.id}>
          <PersonAvatar person={person} hand={person.handRaisedAt !== null} />
        </li>
      ))}
      {more > 0 && (
        <li className={classes['more']} aria-label={words.moreAvatarsLabel(more)}>
          {words.moreAvatars(more)}
        </li>
      )}
    </ul>
  );
}
