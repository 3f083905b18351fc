import type { DocumentContent } from '#domain/content.ts';
import { neutraliser, standIns, type Neutraliser } from '#domain/neutral-actors.ts';
import type { RichNode } from '#domain/rich-text.ts';
import type { SummarySources } from './build-summary.ts';
import { namedPeople } from './named-people.ts';

/**
 * The sources with roles instead of the names of people, in every text and list, when the document is set so.
 * Addresses of evidence stay. The owners of actions and of the postmortem are not touched here: a promise needs a name.
 */
export function neutralSources(sources: SummarySources): SummarySources {
  if (!sources.content.neutralActors) return sources;
  const { record, people, invitees, content } = sources;
  const actors = namedPeople({ ...content, people, invitees });
  const say = neutraliser(actors);
  const names = standIns(actors);
  const standIn = (key: string): string => capital(names.get(key) ?? '');
  return {
    ...sources,
    record: {
      ...record,
      title: say(record.title),
      services: record.services.map(say),
      tags: record.tags.map(say),
      detectionSource: say(record.detectionSource),
      delayReason: say(record.delayReason),
    },
    people: people.map((person) => ({ ...person, name: standIn(`person ${person.id}`), jobTitle: '' })),
    invitees: invitees.map((invitee) => ({ ...invitee, name: standIn(`invitee ${invitee.id}`), jobTitle: '' })),
    content: neutralContent(content, { say, standIn }),
  };
}

interface Words {
  readonly say: Neutraliser;
  /** What stands for somebody on a list. */
  readonly standIn: (key: string) => string;
}

function neutralContent(content: DocumentContent, { say, standIn }: Words): DocumentContent {
  const { timeline, impact } = content;
  return {
    ...content,
    ...neutralFindings(content, say),
    timeline: timeline.map((entry) => ({
      ...entry,
      text: say(entry.text),
      source: say(entry.source),
      alternatives: entry.alternatives.map((other) => ({ ...other, source: say(other.source) })),
      images: entry.images.map((image) => ({ ...image, alt: say(image.alt) })),
    })),
    impact: {
      metrics: impact.metrics.map((metric) => ({ ...metric, words: say(metric.words) })),
      segments: impact.segments.map((row) => ({ ...row, name: say(row.name), words: say(row.words) })),
      measures: impact.measures.map((row) => ({
        ...row,
        name: say(row.name),
        baseline: say(row.baseline),
        during: say(row.during),
        after: say(row.after),
      })),
    },
    questions: content.questions.map((question) => ({
      ...question,
      text: say(question.text),
      answer: say(question.answer),
      askedBy: question.askedBy.trim() === '' ? '' : standIn(`question ${question.id}`),
    })),
    details: content.details.map((detail) => ({
      ...detail,
      text: say(detail.text),
      speaker: detail.speaker.trim() === '' ? '' : standIn(`detail ${detail.id}`),
      role: detail.speaker.trim() === '' ? say(detail.role) : '',
    })),
  };
}

type Findings = Pick<DocumentContent, 'sections' | 'causes' | 'themes' | 'whyNodes' | 'actions'>;

function neutralFindings({ sections, causes, themes, whyNodes, actions }: Findings, say: Neutraliser): Findings {
  return {
    sections: sections.map((section) => ({
      ...section,
      title: say(section.title),
      body: neutralText(section.body, say),
      starter: say(section.starter),
    })),
    causes: causes.map((cause) => ({ ...cause, text: say(cause.text) })),
    themes: themes.map((theme) => ({ ...theme, title: say(theme.title) })),
    whyNodes: whyNodes.map((node) => ({ ...node, text: say(node.text) })),
    actions: actions.map((action) => ({ ...action, title: say(action.title) })),
  };
}

function neutralText(nodes: readonly RichNode[], say: Neutraliser): readonly RichNode[] {
  return nodes.map((node): RichNode => {
    if (node.kind === 'text' || node.kind === 'code-block') return { ...node, text: say(node.text) };
    if (node.kind === 'image') return { ...node, alt: say(node.alt) };
    return 'content' in node ? { ...node, content: neutralText(node.content, say) } : node;
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
