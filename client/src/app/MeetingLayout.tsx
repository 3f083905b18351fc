import { asId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import '#ui/mantine-meeting.css';
import { EndingPage } from '#features/meeting/EndingPage.tsx';
import { EntrancePage } from '#features/meeting/EntrancePage.tsx';
import { MeetingSkeleton } from '#features/meeting/MeetingSkeleton.tsx';
import { PrepSkeleton } from '#features/prep/PrepSkeleton.tsx';
import { SessionContext } from '#hooks/session-context.ts';
import { useConnection } from '#hooks/use-connection.ts';
import { useEntrance } from '#hooks/use-entrance.ts';
import { useMeetingReady } from '#hooks/use-meeting-ready.ts';

/** The meeting and its preparation under `/p/:id`: one session while either is open. */
export function MeetingLayout(): ReactNode {
  const { postmortemId } = useParams({ from: '/p/$postmortemId' });
  const [entrance, tryAgain] = useEntrance(asId<PostmortemId>(postmortemId));
  const isPrep = useMatchRoute()({ to: '/p/$postmortemId/prep' }) !== false;
  const skeleton = isPrep ? <PrepSkeleton /> : <MeetingSkeleton />;
  if (entrance.status !== 'open') {
    return <EntrancePage entrance={entrance} onTryAgain={tryAgain} skeleton={skeleton} />;
  }
  return (
    <SessionContext value={entrance.session}>
      <Gate skeleton={skeleton} />
    </SessionContext>
  );
}

function Gate({ skeleton }: { readonly skeleton: ReactNode }): ReactNode {
  const ending = useConnection((state) => state.ending);
  const ready = useMeetingReady();
  if (ending) return <EndingPage ending={ending} />;
  return ready ? <Outlet /> : skeleton;
}
