import type { Section } from '@debrief/shared/domain/content.ts';
import type { CollectionSource } from '#hooks/collection-source.ts';

/** The sections that are shown. */
export const sectionSource: CollectionSource<Section> = { root: 'sections', select: ({ sections }) => sections };
