import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { AvatarRow } from '#collab/AvatarRow.tsx';
import { RecordBar } from '#collab/RecordBar.tsx';
import { useSession } from '#hooks/use-session.ts';
import classes from './PrepTopBar.module.css';
import { usePlaces } from './use-places.ts';
import { words } from './words.ts';

const MOST_AVATARS = 5;

interface PrepTopBarProps {
  readonly save: ReactNode;
  readonly invite: ReactNode;
  readonly menu: ReactNode;
}

/** Which incident, whether it is saved, who is where, and the way into the meeting. */
export function PrepTopBar({ save, invite, menu }: PrepTopBarProps): ReactNode {
  return (
    <RecordBar save={save}>
      <WhoAndWhere invite={invite} />
      {menu}
    </RecordBar>
  );
}

/** Apart from the bar: it follows everybody's presence. */
function WhoAndWhere({ invite }: Pick<PrepTopBarProps, 'invite'>): ReactNode {
  const places = usePlaces();
  return (
    <>
      <div className={classes['avatars']}>
        <AvatarRow
          label={words.people}
          most={MOST_AVATARS}
          people={places.map(({ person, where, label }) => ({
            id: person.id,
            person,
            label,
            elsewhere: where === 'meeting',
          }))}
        />
      </div>
      <span className={classes['invite']}>{invite}</span>
      <ToMeeting there={places.filter(({ where }) => where === 'meeting').length} />
    </>
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
