import { THEMED_PALETTE } from '#draw/palette.ts';
import { drawVoteBar } from '#draw/vote-bar-svg.ts';
import { ACTIONABLE_LABEL, drawWhyTree } from '#draw/why-tree-svg.ts';
import type { WhyBranch } from '#domain/why-tree.ts';
import { markup, type Markup, type MarkupValue } from '#lang/markup.ts';
import { peopleGroups, personFacts } from './people-words.ts';
import type { Summary, SummaryAction, SummaryPerson, SummaryTheme, SummaryWhyTree } from './summary.ts';
import { actionTitle, actionWords, dotWords, mostDots, namesItself, voteWords } from './words.ts';

/** The themes with what was written under them, and how the vote went. */
export function causesHtml({ themes, vote }: Pick<Summary, 'themes' | 'vote'>): MarkupValue {
  const most = mostDots(themes);
  return [
    vote ? markup`<p class="quiet">${voteWords(vote)}</p>\n` : null,
    themes.map((theme) => themeHtml(theme, most)),
  ];
}

function themeHtml(theme: SummaryTheme, most: number): Markup {
  const { label, result, causes: texts } = theme;
  const bar =
    result &&
    markup`<p class="bar quiet">${drawVoteBar(result.dots / most, THEMED_PALETTE)} ${dotWords(result.dots)}</p>\n`;
  const list = namesItself(theme) ? null : markup`<ul>${texts.map((text) => markup`<li>${text}</li>`)}</ul>\n`;
  return markup`<h3>${label}</h3>
${bar}${list}`;
}

/** Every tree as a figure, and as the list that says the same. */
export function whyTreesHtml(trees: readonly SummaryWhyTree[]): MarkupValue {
  return trees.map(whyTree);
}

function whyTree(tree: SummaryWhyTree, index: number): Markup {
  return markup`<h3>${tree.label}</h3>
<figure class="scroll wide" tabindex="0" role="group" aria-label="Why tree of “${tree.label}”">${drawWhyTree(tree, { palette: THEMED_PALETTE, id: `why-${index}` })}</figure>
<div class="outline">${outline(tree.branches)}</div>
`;
}

function outline(branches: readonly WhyBranch[]): Markup | null {
  if (branches.length === 0) return null;
  const badge = markup` <span class="chip ok">${ACTIONABLE_LABEL}</span>`;
  return markup`<ul>${branches.map((branch) => markup`<li>${branch.text}${branch.actionable ? badge : null}${outline(branch.children)}</li>`)}</ul>`;
}

/** What will change, by whom and until when. */
export function actionsHtml(items: readonly SummaryAction[]): Markup {
  return markup`<ol class="actions">
${items.map((action) => markup`<li><strong>${actionTitle(action)}</strong><span class="quiet">${actionWords(action)}</span></li>\n`)}</ol>`;
}

/** Who was there and who was expected, with what they are and were. */
export function peopleHtml(everybody: readonly SummaryPerson[]): MarkupValue {
  return peopleGroups(everybody).map(
    ({ heading, people }) => markup`<h3>${heading}</h3>
<ul class="people">${people.map((person) => markup`<li>${[person.name, ...personFacts(person)].join(', ')}</li>`)}</ul>
`,
  );
}
