import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { useAnnounce } from '#hooks/use-announce.ts';
import classes from './MeetingBanners.module.css';
import { useIdleFor } from './use-idle-for.ts';
import { useSpotlightRequest } from './use-spotlight-request.ts';
import { words } from './words.ts';

/** Who has done nothing for that long is taken along; who works is asked and left alone. */
const IDLE_MS = 10_000;

/** "Ann asks everyone to look here": offered, never forced. */
export function SpotlightCard(): ReactNode {
  const request = useSpotlightRequest();
  const announce = useAnnounce();
  const text = request?.text;
  useIdleFor(IDLE_MS, request !== undefined, () => request?.answer(true));
  useEffect(() => {
    if (text !== undefined) announce(text);
  }, [text, announce]);
  if (!request) return null;
  const { presenter, answer } = request;
  return (
    <section className={classes['spotlight']} aria-label={text} data-floats>
      <PersonAvatar person={presenter} decorative />
      <p>{text}</p>
      <div className={classes['answers']}>
        <Button onClick={() => answer(true)}>{words.go}</Button>
        <Button variant="default" onClick={() => answer(false)}>
          {words.notNow}
        </Button>
      </div>
    </section>
  );
}
