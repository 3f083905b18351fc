import { lazy, Suspense, type ReactNode } from 'react';
import { ImpactBlock } from '#features/impact/ImpactBlock.tsx';
import { InviteMenu } from '#features/facilitation/InviteMenu.tsx';
import { SavePill } from '#features/meeting/SavePill.tsx';
import { SettingsMenu } from '#features/meeting/SettingsMenu.tsx';
import { ShortcutProvider } from '#features/meeting/ShortcutProvider.tsx';
import { useConnectionToasts } from '#features/meeting/use-connection-toasts.ts';
import { OtherBlocks } from '#features/prep/OtherBlocks.tsx';
import { PLACES } from '#features/prep/places.ts';
import { PrepPage, type PrepPanel } from '#features/prep/PrepPage.tsx';
import { DeadlinePanel } from '#features/record/DeadlinePanel.tsx';
import { RecordPanel } from '#features/record/RecordPanel.tsx';
import { RelatedPanel } from '#features/related/RelatedPanel.tsx';
import type { SectionBlocks } from '#features/sections/section-blocks.ts';
import { SectionsEditor } from '#features/sections/SectionsEditor.tsx';
import { ChangeTemplate } from '#features/templates/ChangeTemplate.tsx';
import { Ghosts } from '#ui/Ghosts.tsx';
import '#ui/mantine-labels.css';

// The first screen is the document and the record; the rest comes right behind them.
const PrepTimeline = lazy(async () => ({ default: (await import('./PrepTimeline.tsx')).PrepTimeline }));
const PrepCollection = lazy(async () => ({ default: (await import('./PrepCollection.tsx')).PrepCollection }));
const SchedulePanel = lazy(async () => ({
  default: (await import('#features/schedule/SchedulePanel.tsx')).SchedulePanel,
}));
const InviteesPanel = lazy(async () => ({
  default: (await import('#features/invitees/InviteesPanel.tsx')).InviteesPanel,
}));

function TimelineBlock(): ReactNode {
  return (
    <div id={PLACES.timeline}>
      <Suspense fallback={<Ghosts cards={1} tall />}>
        <PrepTimeline />
      </Suspense>
    </div>
  );
}

/** What the sections that are not text show. */
const blocks = { impact: ImpactBlock, timeline: TimelineBlock } satisfies SectionBlocks;

/** The document, in reading order. */
const documentPanels: readonly PrepPanel[] = [
  { id: 'prep-sections', panel: <SectionsEditor blocks={blocks} template={<ChangeTemplate />} /> },
  { id: 'prep-others', panel: <OtherBlocks blocks={blocks} /> },
  { id: 'prep-collection', panel: <PrepCollection /> },
];

/** Who, when and where. */
const sidePanels: readonly PrepPanel[] = [
  { id: 'prep-deadline', panel: <DeadlinePanel /> },
  { id: 'prep-record', panel: <RecordPanel /> },
  { id: 'prep-schedule', panel: <SchedulePanel /> },
  { id: 'prep-people', panel: <InviteesPanel /> },
  { id: 'prep-related', panel: <RelatedPanel /> },
];

/** The prep page, put together: features do not know each other. */
export function PrepRoute(): ReactNode {
  useConnectionToasts({ needsServer: false });
  return (
    <ShortcutProvider>
      <PrepPage
        save={<SavePill />}
        invite={<InviteMenu />}
        menu={<SettingsMenu />}
        document={documentPanels}
        side={sidePanels}
      />
    </ShortcutProvider>
  );
}
