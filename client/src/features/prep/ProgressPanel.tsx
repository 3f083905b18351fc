import { hasBegun } from '@debrief/shared/domain/agenda.ts';
import type { ImpactMetricId } from '@debrief/shared/domain/impact.ts';
import { impactQuestionsOf } from '@debrief/shared/domain/incident-type.ts';
import type { PreparationItem } from '@debrief/shared/quality/checklist.ts';
import { UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight, Circle, CircleCheck, CircleDashed } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMedia } from '#hooks/use-media.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePreparation } from '#hooks/use-preparation.ts';
import { Card } from '#ui/Card.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Contributors } from './Contributors.tsx';
import { DONE_WORDS, gapWords, ITEM_TITLES, type WordContext } from './item-words.ts';
import { goToPlace, placesOf } from './places.ts';
import classes from './Progress.module.css';
import { ProgressRing } from './ProgressRing.tsx';
import { useChecklist, type Checklist } from './use-checklist.ts';
import { words } from './words.ts';

/** How much is prepared, and what is missing: each line leads to its place. Of what is published, that it is. */
export function ProgressPanel(): ReactNode {
  const published = useMeeting((event) => event.published);
  return published ? <PublishedPanel /> : <PreparedPanel />;
}

function PublishedPanel(): ReactNode {
  return (
    <Card as="section" aria-labelledby="prep-progress">
      <div className={classes['head']}>
        <CircleCheck className={classes['published']} size={28} aria-hidden />
        <div>
          <h2 id="prep-progress" className={classes['title']}>
            {words.published}
          </h2>
          <p className={classes['left']}>{words.publishedLead}</p>
        </div>
      </div>
      <Contributors />
    </Card>
  );
}

function PreparedPanel(): ReactNode {
  const { items, percent, startsAt } = useChecklist();
  const question = useMeeting((event) => (hasBegun(event) ? words.progressOfMet : words.progress));
  const collapsible = useMedia('(max-width: 900px)');
  const [opened, setOpened] = useState(false);
  const shown = opened || !collapsible;
  const missing = items.filter(({ optional, gap }) => !optional && gap !== null).length;
  const { unreachable, preparation } = usePreparation();
  return (
    <Card as="section" aria-labelledby="prep-progress">
      <div className={classes['head']}>
        <ProgressRing percent={percent} />
        <div>
          <h2 id="prep-progress" className={classes['title']}>
            {question}
          </h2>
          <p className={classes['left']}>{missing === 0 ? words.allThere : words.missing(missing)}</p>
        </div>
        {collapsible && (
          <UnstyledButton
            className={classes['toggle']}
            aria-expanded={opened}
            aria-controls="prep-checklist"
            aria-label={words.showChecklist}
            onClick={() => setOpened(!opened)}
          >
            <ChevronDown size={20} aria-hidden />
          </UnstyledButton>
        )}
      </div>
      <div id="prep-checklist" hidden={!shown}>
        <Items items={items} startsAt={startsAt} />
        {unreachable && preparation === undefined && <p className={classes['note']}>{words.notRead}</p>}
        <Contributors />
      </div>
    </Card>
  );
}

function Items({ items, startsAt }: Pick<Checklist, 'items' | 'startsAt'>): ReactNode {
  const questions = impactQuestionsOf(useMeeting(({ record }) => record.incidentType));
  const context: WordContext = {
    startsAt,
    titleOf: (metric: ImpactMetricId) => questions.find((question) => question.metric === metric)?.title ?? metric,
  };
  return (
    <ul className={classes['items']}>
      {items.map((item) => (
        <li key={item.id}>
          <UnstyledButton
            className={classes['item']}
            data-state={stateOf(item)}
            onClick={() => goToPlace(placesOf(item))}
          >
            <StateIcon item={item} />
            <span className={classes['text']}>
              <span className={classes['name']}>
                <VisuallyHidden>{item.gap === null ? words.done : words.open}: </VisuallyHidden>
                {ITEM_TITLES[item.id]}
                {item.optional && item.gap !== null && <span className={classes['optional']}>{words.optional}</span>}
              </span>
              <span className={classes['gap']}>
                {item.gap === null ? DONE_WORDS[item.id] : gapWords(item.gap, context)}
              </span>
            </span>
            <ChevronRight className={classes['go']} size={16} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ gap, progress, optional }: PreparationItem): 'done' | 'begun' | 'open' | 'optional' {
  if (gap === null) return 'done';
  if (optional) return 'optional';
  return progress > 0 ? 'begun' : 'open';
}

function StateIcon({ item }: { readonly item: PreparationItem }): ReactNode {
  const state = stateOf(item);
  if (state === 'done') return <CircleCheck size={18} aria-hidden />;
  return state === 'begun' ? <CircleDashed size={18} aria-hidden /> : <Circle size={18} aria-hidden />;
}
