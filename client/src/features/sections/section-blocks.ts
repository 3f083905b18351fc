import type { SectionBlock } from '@debrief/shared/domain/template.ts';
import type { ComponentType } from 'react';
import { ActionsBlock } from './ActionsBlock.tsx';
import { CausesBlock } from './CausesBlock.tsx';
import { DetailsBlock } from './DetailsBlock.tsx';
import { KeyPointsBlock } from './KeyPointsBlock.tsx';
import { PeopleBlock } from './PeopleBlock.tsx';
import { QuestionsBlock } from './QuestionsBlock.tsx';

/** A component for each kind of section that is not text; they read all that they show by hooks. */
export type SectionBlocks = Readonly<Partial<Record<Exclude<SectionBlock, 'text'>, ComponentType>>>;

/** Those that need nothing of another feature. */
export const ownBlocks: SectionBlocks = {
  'key-points': KeyPointsBlock,
  people: PeopleBlock,
  causes: CausesBlock,
  actions: ActionsBlock,
  questions: QuestionsBlock,
  details: DetailsBlock,
};
