import type { ActionItem } from '#domain/action.ts';
import type { DocumentContent } from '#domain/content.ts';
import { knownTimeZone } from '#domain/local-time.ts';
import type { Person } from '#domain/people.ts';
import type { PostmortemRecord } from '#domain/postmortem.ts';
import { isWritten } from '#domain/section.ts';
import { SEVERITY_MEANINGS } from '#domain/severity.ts';
import { themesWithCauses, type ThemeWithCauses } from '#domain/theme.ts';
import type { RankedTheme } from '#domain/vote.ts';
import { buildWhyTree } from '#domain/why-tree.ts';
import { keyFigures, momentAt } from './key-figures.ts';
import type { Summary, SummaryAction, SummaryTheme, SummaryWhyTree } from './summary.ts';

/** Everything that a summary is made of. */
export interface SummarySources {
  readonly record: PostmortemRecord;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'jobTitle' | 'role' | 'removed'>[];
  readonly content: DocumentContent;
  /** The latest vote that was closed. */
  readonly vote: { readonly votesPerPerson: number; readonly results: readonly RankedTheme[] } | null;
  /** ISO 8601 UTC. */
  readonly generatedAt: string;
}

type Voted = ReadonlyMap<string, RankedTheme>;

/** Brings record, document and vote together. Equal sources give an equal summary. */
export function buildSummary({ record, people, content, vote, generatedAt }: SummarySources): Summary {
  const timeZone = knownTimeZone(record.timeZone);
  const results: Voted = new Map(vote?.results.map((result) => [result.themeId, result]));
  const themes = byRank(themesWithCauses(content.themes, content.causes), results);
  const present = people.filter((person) => !person.removed);
  return {
    reference: `PM-${record.number}`,
    title: record.title,
    severity: record.severity,
    severityMeaning: SEVERITY_MEANINGS[record.severity],
    status: record.status,
    incidentType: record.incidentType,
    timeZone,
    publishedAt: record.publishedAt,
    generatedAt,
    figures: {
      ...keyFigures({ startedAt: record.startedAt, timeline: content.timeline, timeZone }),
      participants: present.length,
    },
    sections: content.sections.filter(isWritten).map(({ id, title, body }) => ({ id, title, body })),
    timeline: content.timeline.map(({ at, phase, text }) => ({ moment: momentAt(at, timeZone), phase, text })),
    vote: vote && {
      votesPerPerson: vote.votesPerPerson,
      dots: vote.results.reduce((sum, result) => sum + result.dots, 0),
    },
    themes: themes.map((theme) => summaryTheme(theme, results)),
    whyTrees: whyTrees(content, themes),
    actions: content.actions.map((action) => summaryAction(action, { people, content, themes })),
    people: present.map(({ name, jobTitle, role }) => ({ name, jobTitle, role })),
  };
}

/** Themes that came after the vote stand last; equal ranks keep the board's order. */
function byRank(themes: readonly ThemeWithCauses[], results: Voted): readonly ThemeWithCauses[] {
  const rankOf = (theme: ThemeWithCauses): number => results.get(theme.id)?.rank ?? Number.MAX_SAFE_INTEGER;
  return themes.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function summaryTheme(theme: ThemeWithCauses, results: Voted): SummaryTheme {
  const result = results.get(theme.id);
  return {
    label: theme.label,
    result: result ? { rank: result.rank, dots: result.dots } : null,
    causes: theme.causes.map((cause) => cause.text),
  };
}

/** A tree for every theme that has one, also for a theme whose causes were moved away since. */
function whyTrees(content: DocumentContent, themes: readonly ThemeWithCauses[]): readonly SummaryWhyTree[] {
  const shown = new Set(themes.map((theme) => theme.id));
  const emptied = content.whyNodes.map((node) => node.themeId).filter((themeId) => !shown.has(themeId));
  const labels = new Map<string, string>([
    ...content.themes.map((theme) => [theme.id, theme.title] as const),
    ...themes.map((theme) => [theme.id, theme.label] as const),
  ]);
  return [...shown, ...new Set(emptied)]
    .map((themeId) => ({
      label: labels.get(themeId)?.trim() || 'Untitled theme',
      branches: buildWhyTree(content.whyNodes, themeId),
    }))
    .filter((tree) => tree.branches.length > 0);
}

function summaryAction(
  action: ActionItem,
  {
    people,
    content,
    themes,
  }: Pick<SummarySources, 'people' | 'content'> & { readonly themes: readonly ThemeWithCauses[] },
): SummaryAction {
  const answered = [
    ...themes.map((theme) => ({ id: theme.id, words: theme.label })),
    ...content.causes.map((cause) => ({ id: cause.id, words: cause.text })),
    ...content.whyNodes.map((node) => ({ id: node.id, words: node.text })),
  ].find((candidate: { readonly id: string }) => candidate.id === action.causeRef);
  return {
    title: action.title,
    owner: people.find((person) => person.id === action.ownerId)?.name ?? null,
    dueOn: action.dueOn,
    status: action.status,
    answers: answered?.words.trim() || null,
  };
}
