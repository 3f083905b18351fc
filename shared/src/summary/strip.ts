import { asId } from '#domain/ids.ts';
import { KEY_TIMES, NO_KEY_TIMES, type KeyTimes } from '#domain/postmortem.ts';
import { timelineEntry } from '#domain/timeline.ts';
import type { Palette } from '#draw/palette.ts';
import { drawTimelineStrip } from '#draw/timeline-strip-svg.ts';
import { stripContent } from '#layout/strip-content.ts';
import type { Markup } from '#lang/markup.ts';
import type { Summary } from './summary.ts';
import { PHASE_WORDS } from './words.ts';

/** As wide as the report's text. */
const WIDTH_PX = 702;

type Drawn = Pick<Summary, 'timeline' | 'milestones' | 'incidentType' | 'timeZone'>;

/**
 * The timeline as a figure, undefined when too little is known to draw one.
 *
 * @param look - the id is unique in the page
 */
export function drawSummaryStrip(
  summary: Drawn,
  look: { readonly palette: Palette; readonly id: string },
): Markup | undefined {
  const { timeline, milestones, incidentType, timeZone } = summary;
  const said = new Map(milestones.map(({ milestone, moment }) => [milestone, moment.at]));
  const keyTimes: KeyTimes = {
    ...NO_KEY_TIMES,
    ...Object.fromEntries(KEY_TIMES.map((key) => [key, said.get(key) ?? null])),
  };
  const entries = timeline.map(({ moment, until, phase, milestone, isKey }, index) =>
    timelineEntry({
      id: asId(`event-${index}`),
      at: moment?.at ?? null,
      endAt: until?.at ?? null,
      phase,
      milestone,
      isKey,
    }),
  );
  const content = stripContent(entries, { incidentType, keyTimes, timeZone });
  return drawTimelineStrip(content, { widthPx: WIDTH_PX }, { ...look, phaseWords: PHASE_WORDS });
}
