import type { Person } from '@debrief/shared/domain/people.ts';
import { findStage } from '@debrief/shared/domain/stage.ts';
import type { Spotlight } from '@debrief/shared/protocol/events.ts';
import { useState } from 'react';
import { useMe } from '#hooks/use-me.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePerson } from '#hooks/use-person.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { words } from './words.ts';

/** An older request is history, e.g. after a reload. */
const FRESH_MS = 60_000;

/** Somebody asks everybody to look at a stage. */
export interface SpotlightRequest {
  readonly presenter: Person;
  readonly text: string;
  readonly answer: (go: boolean) => void;
}

/** The request that this person has not answered yet; none for who asked, and for who is there already. */
export function useSpotlightRequest(): SpotlightRequest | undefined {
  const spotlight = useMeeting((event) => event.spotlight);
  const stages = useMeeting((event) => event.stages);
  const presenter = usePerson(spotlight?.by);
  const me = useMe();
  const { viewed, look } = useViewedStage();
  const serverNow = useServerNow();
  const [answeredAt, setAnsweredAt] = useState(0);
  if (!spotlight || !presenter) return undefined;
  const isForMe = presenter.id !== me.id && spotlight.stage !== viewed;
  if (!isForMe || !isOpen(spotlight, { answeredAt, now: serverNow() })) return undefined;
  return {
    presenter,
    text: words.spotlight(presenter.name, findStage(stages, spotlight.stage)?.label ?? spotlight.stage),
    answer(go) {
      setAnsweredAt(spotlight.at);
      if (go) look(spotlight.stage);
    },
  };
}

function isOpen(
  { at }: Spotlight,
  { answeredAt, now }: { readonly answeredAt: number; readonly now: number },
): boolean {
  return at > answeredAt && now - at < FRESH_MS;
}
