import { clockWords } from '#domain/local-time.ts';
import { detailWords, eventMarks, eventNotes, evidenceWords, NOT_ANSWERED, questionWords } from './event-words.ts';
import type { ImageAddress } from './image-address.ts';
import { MEASURE_COLUMNS, metricWords, SEGMENT_COLUMNS, segmentWords } from './impact-words.ts';
import { markdownTable } from './markdown-table.ts';
import { escapeMarkdown, listItem, markdownLink, markdownPicture } from './markdown-text.ts';
import type { Summary, SummaryEvent, SummaryMetric } from './summary.ts';
import { dayWords, PHASE_WORDS } from './words.ts';

/** The numbers, the parts of the users, and the table before, during, after. */
export function impactMarkdown({ impact: { metrics, segments, measures } }: Pick<Summary, 'impact'>): string {
  const rows = measures.map(({ name, baseline, during, after }) => [name, baseline, during, after]);
  return [
    metrics.map((metric) => `- ${metricLine(metric)}`).join('\n'),
    markdownTable(SEGMENT_COLUMNS, segments.map(segmentWords).map(escaped)),
    markdownTable(MEASURE_COLUMNS, rows.map(escaped)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function escaped(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => escapeMarkdown(cell));
}

function metricLine(metric: SummaryMetric): string {
  const parts = [metricWords(metric), metric.words].filter((part) => part !== '');
  return `**${escapeMarkdown(metric.title)}:** ${parts.map(escapeMarkdown).join(' – ')}`;
}

/** What happened, a row an event. */
export function eventsMarkdown(timeline: readonly SummaryEvent[], images: ImageAddress): string {
  const rows = timeline.map((event) => [
    event.moment ? dayWords(event.moment.local.date) : '–',
    event.moment ? clockWords(event.moment.local) : '–',
    PHASE_WORDS[event.phase],
    eventCell(event, images),
  ]);
  return markdownTable(['Date', 'Time', 'Phase', 'What happened'], rows);
}

function eventCell(event: SummaryEvent, images: ImageAddress): string {
  const marks = eventMarks(event);
  const notes = [...eventNotes(event).map(escapeMarkdown), ...evidence(event)];
  return [
    marks.length === 0 ? '' : `**${marks.join(' ')}**`,
    escapeMarkdown(event.text),
    notes.length === 0 ? '' : `(${notes.join('; ')})`,
    ...event.images.map(({ imageId, alt }) => markdownPicture(alt, images(imageId))),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function evidence(event: SummaryEvent): readonly string[] {
  if (event.url !== null) return [`source: ${markdownLink(evidenceWords(event), event.url)}`];
  return event.source === '' ? [] : [`source: ${escapeMarkdown(event.source)}`];
}

/** What was asked, each with its answer. */
export function questionsMarkdown({ questions }: Pick<Summary, 'questions'>): string {
  return questions
    .map((question) => {
      const facts = questionWords(question);
      const answer = question.answer === '' ? `*${NOT_ANSWERED}*` : escapeMarkdown(question.answer);
      const lines = [
        `**${escapeMarkdown(question.text) || '–'}**`,
        answer,
        facts === '' ? '' : `(${escapeMarkdown(facts)})`,
      ];
      return listItem('- ', lines.filter((line) => line !== '').join('\\\n'));
    })
    .join('\n');
}

/** What people told, each in their words. */
export function detailsMarkdown({ details }: Pick<Summary, 'details'>): string {
  return details
    .map((detail) => {
      const who = detailWords(detail);
      return [escapeMarkdown(detail.text), who === '' ? '' : `— ${escapeMarkdown(who)}`]
        .filter((line) => line !== '')
        .map((line) => `> ${line}`)
        .join('\n>\n');
    })
    .join('\n\n');
}
