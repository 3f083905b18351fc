import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ClipboardList, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { AvatarRow } from '#collab/AvatarRow.tsx';
import { DueBadge } from '#collab/DueBadge.tsx';
import { RecordBar } from '#collab/RecordBar.tsx';
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
  const here = usePeople().filter((person) => person.online);
  return (
    <RecordBar facts={<Due />} save={<SavePill />} middle={timer}>
      <div className={classes['avatars']}>
        <AvatarRow
          label={words.people}
          most={MOST_AVATARS}
          people={here.map((person) => ({ id: person.id, person, hand: person.handRaisedAt !== null }))}
        />
      </div>
      <ToPrep />
      <span className={classes['invite']}>{invite}</span>
      {onOpenPeople && (
        <Button
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
    </RecordBar>
  );
}

function Due(): ReactNode {
  const record = useMeeting((event) => event.record);
  const now = useNow(useServerNow());
  return <DueBadge record={record} now={now} />;
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
