import { incidentTypeWords } from '#domain/incident-type.ts';
import { NO_IMAGES, type ImageAddress } from './image-address.ts';
import { actionsMarkdown, causesMarkdown, peopleMarkdown, whyTreesMarkdown } from './markdown-findings.ts';
import { detailsMarkdown, eventsMarkdown, impactMarkdown, questionsMarkdown } from './markdown-incident.ts';
import { escapeMarkdown, richMarkdown } from './markdown-text.ts';
import { recordWords } from './record-words.ts';
import type { Summary, SummarySection } from './summary.ts';
import { figureWords, footWords, STATUS_WORDS } from './words.ts';

/**
 * The summary as GitHub's Markdown; it ends with a newline. What was written in the meeting cannot become markup.
 *
 * @param images - each picture's absolute address
 */
export function toMarkdown(summary: Summary, images: ImageAddress = NO_IMAGES): string {
  const sections = summary.sections.map(
    (section) => `## ${escapeMarkdown(section.title)}\n\n${blockMarkdown(section, summary, images)}`,
  );
  return `${[head(summary), ...sections, foot(summary)].join('\n\n')}\n`;
}

function blockMarkdown({ block, body }: SummarySection, summary: Summary, images: ImageAddress): string {
  switch (block) {
    case 'text':
      return richMarkdown(body, images);
    case 'impact':
      return impactMarkdown(summary);
    case 'timeline':
      return eventsMarkdown(summary.timeline, images);
    case 'key-points':
      return eventsMarkdown(
        summary.timeline.filter(({ isKey }) => isKey),
        images,
      );
    case 'causes':
      return causesMarkdown(summary);
    case 'why-trees':
      return whyTreesMarkdown(summary);
    case 'actions':
      return actionsMarkdown(summary);
    case 'questions':
      return questionsMarkdown(summary);
    case 'details':
      return detailsMarkdown(summary);
    case 'people':
      return peopleMarkdown(summary);
    default:
      return block satisfies never;
  }
}

function head(summary: Summary): string {
  const published = summary.publishedAt === null ? 'Not published' : 'Published';
  const facts = [
    `**${escapeMarkdown(summary.severityLabel)}**`,
    incidentTypeWords(summary.incidentType).name,
    STATUS_WORDS[summary.status],
    published,
  ];
  const figures = [...figureWords(summary.figures), ...recordWords(summary)].map(
    ({ term, value }) => `- **${term}:** ${escapeMarkdown(value)}`,
  );
  return [
    `# ${summary.reference} ${escapeMarkdown(summary.title)}`,
    facts.join(' · '),
    escapeMarkdown(summary.severityMeaning),
    figures.join('\n'),
    `Times are in ${escapeMarkdown(summary.timeZone)}.`,
  ].join('\n\n');
}

function foot(summary: Summary): string {
  return `---\n\n*${escapeMarkdown(footWords(summary))}*`;
}
