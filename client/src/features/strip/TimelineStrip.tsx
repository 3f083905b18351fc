import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { THEMED_PALETTE, LIGHT_PALETTE } from '@debrief/shared/draw/palette.ts';
import { describe, drawStrip, drawTimelineStrip } from '@debrief/shared/draw/timeline-strip-svg.ts';
import { PHASE_WORDS } from '@debrief/shared/summary/words.ts';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { saveFile } from '#hooks/save-file.ts';
import { StripDots } from './StripDots.tsx';
import { StripTools } from './StripTools.tsx';
import classes from './TimelineStrip.module.css';
import { useStrip, type Strip } from './use-strip.ts';
import { timesWords, words } from './words.ts';

/** Of a file: as wide as a page in landscape. */
const FILE_WIDTH_PX = 1_120;

/** The incident at a glance, above its rows: lanes, spans, gaps and moments, to zoom into. Nothing while too little is known. */
export function TimelineStrip({ onShow }: { readonly onShow: (id: TimelineEntryId) => void }): ReactNode {
  const { ref, width } = useElementSize();
  const strip = useStrip(Math.max(Math.round(width), 320));
  const { content, layout } = strip;
  const times = timesWords(strip.times);
  const id = useId();
  const drawing = useMemo(
    () =>
      layout &&
      drawStrip(layout, { palette: THEMED_PALETTE, id, phaseWords: PHASE_WORDS }, describe(content, layout)).source,
    [layout, content, id],
  );
  const html = useMemo(() => ({ __html: drawing ?? '' }), [drawing]);
  if (!layout) return <div ref={ref} />;
  return (
    <section className={classes['strip']} aria-label={words.label}>
      <StripTools strip={strip} onDownload={() => download(strip)} />
      <Zoomable strip={strip}>
        <div ref={ref} className={classes['drawing']}>
          {/* Everything that somebody wrote was escaped when it was drawn. */}
          <div className={classes['figure']} dangerouslySetInnerHTML={html} />
          <StripDots strip={strip} layout={layout} onShow={onShow} />
        </div>
      </Zoomable>
      {times !== '' && <p className={classes['times']}>{times}</p>}
    </section>
  );
}

interface ZoomableProps {
  readonly strip: Strip;
  readonly children: ReactNode;
}

/** Keys, wheel and drag. The wheel zooms only with Ctrl: without it the page scrolls, as everywhere. */
function Zoomable({ strip, children }: ZoomableProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(strip);
  useEffect(() => {
    latest.current = strip;
  });
  useEffect(() => {
    const element = box.current;
    const handleWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        latest.current.zoom({ factor: event.deltaY > 0 ? 1.25 : 0.8 });
      } else if (!latest.current.isWhole && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        latest.current.move(event.deltaX / 800);
      }
    };
    const handleKeyDown = (event: KeyboardEvent): void => {
      const run = keyed(latest.current)[event.key];
      if (!run || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      run();
    };
    element?.addEventListener('wheel', handleWheel, { passive: false });
    element?.addEventListener('keydown', handleKeyDown);
    return () => {
      element?.removeEventListener('wheel', handleWheel);
      element?.removeEventListener('keydown', handleKeyDown);
    };
  }, []);
  return (
    <div ref={box} role="group" aria-label={words.help} className={classes['box']}>
      {children}
    </div>
  );
}

function keyed({ zoom, move, showAll }: Strip): Readonly<Record<string, () => void>> {
  return {
    '+': () => zoom({ factor: 0.5 }),
    '=': () => zoom({ factor: 0.5 }),
    '-': () => zoom({ factor: 2 }),
    '0': showAll,
    ArrowLeft: () => move(-0.25),
    ArrowRight: () => move(0.25),
  };
}

/** The part that is seen as a file of its own, in the colours of paper. */
function download({ content, declaredZone, layout }: Strip): void {
  const options = { palette: LIGHT_PALETTE, id: 'timeline', phaseWords: PHASE_WORDS };
  const drawn = drawTimelineStrip(
    { ...content, timeZone: declaredZone },
    { widthPx: FILE_WIDTH_PX, range: layout?.range },
    options,
  );
  if (!drawn) return;
  saveFile(new Blob([drawn.source], { type: 'image/svg+xml' }), 'timeline.svg');
}
