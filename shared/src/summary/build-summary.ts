import type { ActionItem } from '#domain/action.ts';
import type { DocumentContent } from '#domain/content.ts';
import { severityLevel } from '#domain/default-settings.ts';
import { milestoneTime } from '#domain/incident-times.ts';
import { typedName } from '#domain/typed-name.ts';
import { knownTimeZone } from '#domain/local-time.ts';
import type { PostmortemRecord } from '#domain/postmortem.ts';
import type { Invitee } from '#domain/preparation.ts';
import { themesWithCauses, type ThemeWithCauses } from '#domain/theme.ts';
import { MILESTONES } from '#domain/timeline.ts';
import type { RankedTheme } from '#domain/vote.ts';
import { buildWhyTree } from '#domain/why-tree.ts';
import type { WorkspaceSettings } from '#domain/workspace-settings.ts';
import { summaryDetails, summaryEvent, summaryQuestions } from './build-events.ts';
import { summaryImpact } from './build-impact.ts';
import { summaryPeople, type SummarizedPerson } from './build-people.ts';
import { hasImpact } from './impact-words.ts';
import { keyFigures, momentAt } from './key-figures.ts';
import { neutralSources } from './neutral-sources.ts';
import { outlineOf } from './outline.ts';
import type { Summary, SummaryAction, SummaryMilestone, SummaryTheme, SummaryWhyTree } from './summary.ts';

/** Everything that a summary is made of. */
export interface SummarySources {
  readonly record: PostmortemRecord;
  readonly people: readonly SummarizedPerson[];
  /** Who is expected, with or without being in the meeting. */
  readonly invitees: readonly Invitee[];
  readonly content: DocumentContent;
  /** The latest vote that was closed. */
  readonly vote: { readonly votesPerPerson: number; readonly results: readonly RankedTheme[] } | null;
  /** What the levels are called. */
  readonly settings: WorkspaceSettings;
  /** ISO 8601 UTC. */
  readonly generatedAt: string;
}

type Voted = ReadonlyMap<string, RankedTheme>;

/** Brings record, document and vote together. Equal sources give an equal summary. */
export function buildSummary(sources: SummarySources): Summary {
  const neutral = neutralSources(sources);
  const { record, content } = neutral;
  const findings = summaryFindings(neutral, sources.people);
  const incident = summaryIncident(neutral);
  const remarks = { questions: summaryQuestions(content), details: summaryDetails(content) };
  const people = summaryPeople(neutral.people, neutral.invitees);
  return {
    ...summaryHead(neutral, sources.invitees),
    ...incident,
    figures: {
      ...keyFigures({ keyTimes: record.keyTimes, timeline: content.timeline, timeZone: incident.timeZone }),
      participants: neutral.people.filter(({ removed }) => !removed).length,
    },
    sections: outlineOf(content.sections, (block) => {
      if (block === 'impact') return hasImpact(incident.impact);
      if (block === 'key-points') return incident.timeline.some(({ isKey }) => isKey);
      if (block === 'causes') return findings.themes.length > 0;
      if (block === 'why-trees') return findings.whyTrees.length > 0;
      return { ...incident, ...findings, ...remarks, people }[block].length > 0;
    }),
    ...findings,
    ...remarks,
    people,
  };
}

type Head = Pick<
  Summary,
  | 'reference'
  | 'title'
  | 'severity'
  | 'severityLabel'
  | 'severityMeaning'
  | 'status'
  | 'incidentType'
  | 'publishedAt'
  | 'generatedAt'
  | 'services'
  | 'tags'
  | 'detectionSource'
  | 'owner'
  | 'due'
  | 'delayReason'
  | 'neutralActors'
>;

/** @param invitees - under their names: who answers for the postmortem is named */
function summaryHead({ record, content, settings, generatedAt }: SummarySources, invitees: readonly Invitee[]): Head {
  const { label, meaning } = severityLevel(settings, record.severity);
  return {
    reference: `PM-${record.number}`,
    title: record.title,
    severity: record.severity,
    severityLabel: label,
    severityMeaning: meaning,
    status: record.status,
    incidentType: record.incidentType,
    publishedAt: record.publishedAt,
    generatedAt,
    services: record.services,
    tags: record.tags,
    detectionSource: record.detectionSource.trim(),
    owner: invitees.find(({ id }) => id === record.ownerId)?.name ?? null,
    due: momentAt(record.dueAt, knownTimeZone(record.timeZone)),
    delayReason: record.delayReason.trim(),
    neutralActors: content.neutralActors,
  };
}

function summaryIncident({
  record,
  content,
}: SummarySources): Pick<Summary, 'timeZone' | 'milestones' | 'impact' | 'timeline'> {
  const timeZone = knownTimeZone(record.timeZone);
  return {
    timeZone,
    milestones: MILESTONES.flatMap((milestone): readonly SummaryMilestone[] => {
      const moment = momentAt(milestoneTime(milestone, record.keyTimes, content.timeline), timeZone);
      return moment ? [{ milestone, moment }] : [];
    }),
    impact: summaryImpact(content.impact, record.incidentType),
    timeline: content.timeline.map((entry) => summaryEvent(entry, timeZone)),
  };
}

/** @param owners - under their names: an action is a promise, and a promise needs somebody who keeps it */
function summaryFindings(
  { content, vote }: SummarySources,
  owners: SummarySources['people'],
): Pick<Summary, 'vote' | 'themes' | 'whyTrees' | 'actions'> {
  const results: Voted = new Map(vote?.results.map((result) => [result.themeId, result]));
  const themes = byRank(themesWithCauses(content.themes, content.causes), results);
  return {
    vote: vote && {
      votesPerPerson: vote.votesPerPerson,
      dots: vote.results.reduce((sum, result) => sum + result.dots, 0),
    },
    themes: themes.map((theme) => summaryTheme(theme, results)),
    whyTrees: whyTrees(content, themes),
    actions: content.actions.map((action) => summaryAction(action, { people: owners, content, themes })),
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
    title: typedName(action.title),
    owner: people.find((person) => person.id === action.ownerId)?.name ?? null,
    dueOn: action.dueOn,
    status: action.status,
    answers: answered?.words.trim() || null,
  };
}
