import { clockWords } from '#domain/local-time.ts';
import { THEMED_PALETTE } from '#draw/palette.ts';
import { markup, type Markup, type MarkupValue } from '#lang/markup.ts';
import { detailWords, eventMarks, eventNotes, evidenceWords, NOT_ANSWERED, questionWords } from './event-words.ts';
import { pictureHtml } from './html-text.ts';
import type { ImageAddress } from './image-address.ts';
import { MEASURE_COLUMNS, metricWords, SEGMENT_COLUMNS, segmentWords } from './impact-words.ts';
import { drawSummaryStrip } from './strip.ts';
import type { Summary, SummaryDetail, SummaryEvent, SummaryImpact, SummaryMetric, SummaryQuestion } from './summary.ts';
import { dayWords, PHASE_WORDS, timelineDays, type TimelineDay } from './words.ts';

/** The numbers, the parts of the users, and the table before, during, after. */
export function impactHtml({ metrics, segments, measures }: SummaryImpact): MarkupValue {
  return [
    metrics.length > 0 ? markup`<dl class="impact">\n${metrics.map(metricHtml)}</dl>\n` : null,
    tableHtml(SEGMENT_COLUMNS, segments.map(segmentWords)),
    tableHtml(
      MEASURE_COLUMNS,
      measures.map(({ name, baseline, during, after }) => [name, baseline, during, after]),
    ),
  ];
}

function metricHtml(metric: SummaryMetric): Markup {
  const amount = metricWords(metric);
  const number = amount === '' ? null : markup`<dd class="amount">${amount}</dd>`;
  const words = metric.words === '' ? null : markup`<dd class="quiet">${metric.words}</dd>`;
  return markup`<div><dt>${metric.title}</dt>${number}${words}</div>\n`;
}

/** The first column names its row. */
function tableHtml(columns: readonly string[], rows: readonly (readonly string[])[]): Markup | null {
  if (rows.length === 0) return null;
  const body = rows.map(
    ([name = '', ...cells]) =>
      markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`,
  );
  return markup`<div class="table" tabindex="0" role="group" aria-label="${columns.join(', ')}"><table>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
`;
}

/** The strip, then what happened, day by day. */
export function eventsHtml(summary: Summary, images: ImageAddress): Markup {
  const strip = drawSummaryStrip(summary, { palette: THEMED_PALETTE, id: 'strip' });
  const figure =
    strip &&
    markup`<figure class="scroll" tabindex="0" role="group" aria-label="The incident at a glance">${strip}</figure>\n`;
  return markup`<p class="quiet">Times are in ${summary.timeZone}.</p>
${figure ?? null}${timelineDays(summary.timeline).map((day) => dayHtml(day, images))}`;
}

/** Only the key points of the timeline. */
export function keyPointsHtml({ timeline }: Pick<Summary, 'timeline'>, images: ImageAddress): MarkupValue {
  return timelineDays(timeline.filter(({ isKey }) => isKey)).map((day) => dayHtml(day, images));
}

function dayHtml({ date, events }: TimelineDay, images: ImageAddress): Markup {
  return markup`<h3>${date === null ? 'No time given' : dayWords(date)}</h3>
<ol class="events">
${events.map((event) => eventHtml(event, images))}</ol>
`;
}

function eventHtml(event: SummaryEvent, images: ImageAddress): Markup {
  const { moment, phase, text, isKey } = event;
  const time = moment
    ? markup`<time datetime="${moment.at}">${clockWords(moment.local)}</time>`
    : markup`<span>–</span>`;
  const marks = eventMarks(event);
  const marked = marks.length === 0 ? null : markup`<strong>${marks.join(' ')}</strong> `;
  const notes = eventNotes(event).map((note) => markup`<span class="note">${note}</span>`);
  const pictures = event.images.map((image) => pictureHtml(image, images(image.imageId)));
  return markup`<li${isKey ? KEY : null}>${time}<span class="phase">${PHASE_WORDS[phase]}</span><div class="text">${marked}${text}${notes}${evidenceHtml(event)}${pictures}</div></li>\n`;
}

const KEY: Markup = { source: ' class="key"' };

function evidenceHtml(event: SummaryEvent): Markup | null {
  if (event.url !== null) {
    return markup`<span class="note">Source: <a href="${event.url}" rel="noopener noreferrer nofollow">${evidenceWords(event)}</a></span>`;
  }
  return event.source === '' ? null : markup`<span class="note">Source: ${event.source}</span>`;
}

/** What was asked, each with its answer. */
export function questionsHtml(questions: readonly SummaryQuestion[]): Markup {
  const items = questions.map((question) => {
    const facts = questionWords(question);
    const answer = question.answer === '' ? markup`<em>${NOT_ANSWERED}</em>` : markup`${question.answer}`;
    return markup`<div><dt>${question.text}</dt><dd>${answer}</dd>${facts === '' ? null : markup`<dd class="quiet">${facts}</dd>`}</div>\n`;
  });
  return markup`<dl class="questions">\n${items}</dl>`;
}

/** What people told, each in their words. */
export function detailsHtml(details: readonly SummaryDetail[]): MarkupValue {
  return details.map((detail) => {
    const who = detailWords(detail);
    return markup`<blockquote><p>${detail.text}</p>${who === '' ? null : markup`<p class="quiet">${who}</p>`}</blockquote>\n`;
  });
}
