import { findStage } from '@debrief/shared/domain/stage.ts';
import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useMe } from '#hooks/use-me.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePerson } from '#hooks/use-person.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import classes from './MeetingBanners.module.css';
import { useIdleFor } from './use-idle-for.ts';
import { words } from './words.ts';

/** Who has done nothing for that long is taken along; who works is asked and left alone. */
const IDLE_MS = 10_000;
/** An older request is history, e.g. after a reload. */
const FRESH_MS = 60_000;

/** "Ann asks everyone to look here": offered, never forced. */
export function SpotlightCard(): ReactNode {
  const spotlight = useMeeting((event) => event.spotlight);
  const stages = useMeeting((event) => event.stages);
  const me = useMe();
  const presenter = usePerson(spotlight?.by);
  const { viewed, look } = useViewedStage();
  const serverNow = useServerNow();
  const announce = useAnnounce();
  const [answeredAt, setAnsweredAt] = useState(0);
  const isNew = spotlight !== null && spotlight.at > answeredAt && serverNow() - spotlight.at < FRESH_MS;
  const asks = isNew && spotlight.by !== me.id && spotlight.stage !== viewed;
  const stage = spotlight && findStage(stages, spotlight.stage);
  const text = words.spotlight(presenter?.name ?? '', stage?.label ?? '');

  const answer = (go: boolean): void => {
    if (!spotlight) return;
    setAnsweredAt(spotlight.at);
    if (go) look(spotlight.stage);
  };
  useIdleFor(IDLE_MS, asks, () => answer(true));
  useEffect(() => {
    if (asks) announce(text);
  }, [asks, text, announce]);

  if (!asks || !presenter) return null;
  return (
    <section className={classes['spotlight']} aria-label={text}>
      <PersonAvatar person={presenter} decorative />
      <p>{text}</p>
      <Button onClick={() => answer(true)}>{words.go}</Button>
      <Button variant="default" onClick={() => answer(false)}>
        {words.notNow}
      </Button>
    </section>
  );
}
