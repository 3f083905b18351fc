import { ACTIONABLE_LABEL } from '#draw/why-tree-svg.ts';
import type { WhyBranch } from '#domain/why-tree.ts';
import { NO_IMAGES, type ImageAddress } from './image-address.ts';
import { escapeMarkdown, listItem, richMarkdown } from './markdown-text.ts';
import type { Summary, SummaryTheme } from './summary.ts';
import {
  ACTION_STATUS_WORDS,
  dateWords,
  dotWords,
  figureWords,
  footWords,
  INCIDENT_TYPE_WORDS,
  namesItself,
  PHASE_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
  voteWords,
} from './words.ts';

/**
 * The summary as GitHub's Markdown; it ends with a newline. What was written in the meeting cannot become markup.
 *
 * @param images - each picture's absolute address
 */
export function toMarkdown(summary: Summary, images: ImageAddress = NO_IMAGES): string {
  const parts = [
    head(summary),
    ...summary.sections.map(({ title, body }) => section(title, richMarkdown(body, images))),
    section('Timeline', timeline(summary)),
    section('Causes', causes(summary)),
    section('Why trees', whyTrees(summary)),
    section('Actions', actions(summary)),
    section('People', people(summary)),
    foot(summary),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Nothing at all when there is nothing to tell. */
function section(title: string, body: string): string {
  return body === '' ? '' : `## ${escapeMarkdown(title)}\n\n${body}`;
}

function head(summary: Summary): string {
  const published = summary.publishedAt === null ? 'Not published' : 'Published';
  const facts = [
    `**SEV ${summary.severity}**`,
    INCIDENT_TYPE_WORDS[summary.incidentType],
    STATUS_WORDS[summary.status],
    published,
  ];
  const figures = figureWords(summary.figures).map(({ term, value }) => `- **${term}:** ${escapeMarkdown(value)}`);
  return [
    `# ${summary.reference} ${escapeMarkdown(summary.title)}`,
    facts.join(' · '),
    escapeMarkdown(summary.severityMeaning),
    figures.join('\n'),
    `Times are in ${escapeMarkdown(summary.timeZone)}.`,
  ].join('\n\n');
}

function timeline({ timeline: events }: Summary): string {
  const rows = events.map(({ moment, phase, text }) => [
    moment ? dateWords(moment.local.date) : '–',
    moment ? moment.local.time : '–',
    PHASE_WORDS[phase],
    escapeMarkdown(text),
  ]);
  return table(['Date', 'Time', 'Phase', 'What happened'], rows);
}

/** @param rows - cells already escaped */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function causes({ themes, vote }: Summary): string {
  const written = themes.map((theme) =>
    [`### ${themeHeading(theme)}`, causeList(theme)].filter((part) => part !== '').join('\n\n'),
  );
  return [vote && themes.length > 0 ? escapeMarkdown(voteWords(vote)) : '', ...written]
    .filter((part) => part !== '')
    .join('\n\n');
}

function themeHeading({ label, result }: SummaryTheme): string {
  const name = escapeMarkdown(label);
  return result ? `${result.rank}. ${name} (${dotWords(result.dots)})` : name;
}

function causeList(theme: SummaryTheme): string {
  return namesItself(theme) ? '' : theme.causes.map((text) => `- ${escapeMarkdown(text)}`).join('\n');
}

function whyTrees({ whyTrees: trees }: Summary): string {
  return trees.map((tree) => `### ${escapeMarkdown(tree.label)}\n\n${outline(tree.branches)}`).join('\n\n');
}

function outline(branches: readonly WhyBranch[]): string {
  return branches
    .map((branch) => {
      const text = `${escapeMarkdown(branch.text)}${branch.actionable ? ` **${ACTIONABLE_LABEL}**` : ''}`;
      return listItem('- ', branch.children.length === 0 ? text : `${text}\n${outline(branch.children)}`);
    })
    .join('\n');
}

function actions({ actions: items }: Summary): string {
  const rows = items.map((action) => [
    escapeMarkdown(action.title),
    escapeMarkdown(action.owner ?? 'Nobody yet'),
    action.dueOn === null ? 'No date' : dateWords(action.dueOn),
    ACTION_STATUS_WORDS[action.status],
    escapeMarkdown(action.answers ?? '–'),
  ]);
  return table(['Action', 'Owner', 'Due', 'Status', 'Changes'], rows);
}

function people({ people: everybody }: Summary): string {
  return everybody
    .map(
      ({ name, jobTitle, role }) =>
        `- ${[name, ROLE_WORDS[role], jobTitle]
          .filter((part) => part.trim() !== '')
          .map(escapeMarkdown)
          .join(', ')}`,
    )
    .join('\n');
}

function foot(summary: Summary): string {
  return `---\n\n*${escapeMarkdown(footWords(summary))}*`;
}
