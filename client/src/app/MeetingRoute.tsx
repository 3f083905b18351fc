import type { ReactNode } from 'react';
import { FacilitationBar } from '#features/facilitation/FacilitationBar.tsx';
import { InviteMenu } from '#features/facilitation/InviteMenu.tsx';
import { MeetingBanners } from '#features/facilitation/MeetingBanners.tsx';
import { StageTimer } from '#features/facilitation/StageTimer.tsx';
import { MeetingPage } from '#features/meeting/MeetingPage.tsx';
import { PeoplePanel } from '#features/people/PeoplePanel.tsx';
import { stages } from './stages.ts';

/** The meeting, put together: features do not know each other. */
export function MeetingRoute(): ReactNode {
  return (
    <MeetingPage
      stages={stages}
      timer={<StageTimer />}
      invite={<InviteMenu />}
      banners={<MeetingBanners />}
      side={<PeoplePanel />}
      bar={<FacilitationBar />}
    />
  );
}
