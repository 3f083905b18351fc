import { ACTIONABLE_LABEL } from '#draw/why-tree-svg.ts';
import type { WhyBranch } from '#domain/why-tree.ts';
import { markdownTable } from './markdown-table.ts';
import { escapeMarkdown, listItem } from './markdown-text.ts';
import { peopleGroups, personFacts } from './people-words.ts';
import type { Summary, SummaryPerson, SummaryTheme } from './summary.ts';
import { ACTION_STATUS_WORDS, actionTitle, dateWords, dotWords, namesItself, voteWords } from './words.ts';

/** The themes with what was written under them, and how the vote went. */
export function causesMarkdown({ themes, vote }: Pick<Summary, 'themes' | 'vote'>): string {
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

/** Every tree as a nested list. */
export function whyTreesMarkdown({ whyTrees: trees }: Pick<Summary, 'whyTrees'>): string {
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

/** What will change, by whom and until when. */
export function actionsMarkdown({ actions: items }: Pick<Summary, 'actions'>): string {
  const rows = items.map((action) => [
    escapeMarkdown(actionTitle(action)),
    escapeMarkdown(action.owner ?? 'Nobody yet'),
    action.dueOn === null ? 'No date' : dateWords(action.dueOn),
    ACTION_STATUS_WORDS[action.status],
    escapeMarkdown(action.answers ?? '–'),
  ]);
  return markdownTable(['Action', 'Owner', 'Due', 'Status', 'Changes'], rows);
}

/** Who was there and who was expected, with what they are and were. */
export function peopleMarkdown({ people: everybody }: Pick<Summary, 'people'>): string {
  return peopleGroups(everybody)
    .map(({ heading, people }) => `### ${heading}\n\n${people.map(personLine).join('\n')}`)
    .join('\n\n');
}

function personLine(person: SummaryPerson): string {
  const parts = [person.name, ...personFacts(person)].filter((part) => part.trim() !== '');
  return `- ${parts.map(escapeMarkdown).join(', ')}`;
}
