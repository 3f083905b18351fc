import type { Section } from '#domain/content.ts';
import { isWritten } from '#domain/section.ts';
import type { ReportBlock, SummarySection } from './summary.ts';

/** What a block is called where the document has no section for it. */
const TITLES: Readonly<Record<Exclude<ReportBlock, 'text'>, string>> = {
  impact: 'Impact',
  timeline: 'Timeline',
  'key-points': 'Key points',
  details: 'Additional details',
  causes: 'Causes',
  'why-trees': 'Why trees',
  actions: 'Actions',
  questions: 'Questions',
  people: 'People',
};

/** The order of what the document has no section for. Key points are the timeline once more: only who wants them gets them. */
const UNASKED = ['impact', 'timeline', 'details', 'causes', 'actions', 'questions', 'people'] as const;

/**
 * The report's sections in the document's order. A live view stands once, where the document has its first section for
 * it, or at the end; what there is nothing of to show is left out, and so are sections in which nobody has written.
 *
 * @param has - whether there is something to show
 */
export function outlineOf(
  sections: readonly Section[],
  has: (block: Exclude<ReportBlock, 'text'>) => boolean,
): readonly SummarySection[] {
  const shown = new Set<ReportBlock>();
  const taken = new Set(sections.map(({ id }) => id));
  const unasked = (block: Exclude<ReportBlock, 'text'>): SummarySection => ({
    id: taken.has(block) ? `${block}-of-the-record` : block,
    title: TITLES[block],
    block,
    body: [],
  });
  const whyTrees = (): readonly SummarySection[] => (has('why-trees') ? [unasked('why-trees')] : []);
  const live = (block: Exclude<ReportBlock, 'text'>, make: () => SummarySection): readonly SummarySection[] => {
    if (shown.has(block)) return [];
    shown.add(block);
    return [...(has(block) ? [make()] : []), ...(block === 'causes' ? whyTrees() : [])];
  };
  const asked = sections.flatMap((section): readonly SummarySection[] => {
    const { id, title, block, body } = section;
    if (block === 'text') return isWritten(section) ? [{ id, title, block, body }] : [];
    return live(block, () => ({ id, title: title.trim() || TITLES[block], block, body: [] }));
  });
  return [...asked, ...UNASKED.flatMap((block) => live(block, () => unasked(block)))];
}
