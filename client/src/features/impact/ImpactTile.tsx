import { needsNumber, type ImpactMetric, type ImpactMetricId } from '@debrief/shared/domain/impact.ts';
import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { ImpactAmount } from './ImpactAmount.tsx';
import classes from './ImpactTile.module.css';
import { useDraft } from './use-draft.ts';
import type { ImpactEdits } from './use-impact-edits.ts';
import { words } from './words.ts';

interface ImpactTileProps {
  readonly id: ImpactMetricId;
  readonly title: string;
  /** What to count. */
  readonly question: string;
  readonly readOnly: boolean;
  readonly edits: ImpactEdits;
  readonly autoFocus?: boolean;
}

/** One number of the impact with its words; amber while it has only words. */
export function ImpactTile({ id, title, question, readOnly, edits, autoFocus = false }: ImpactTileProps): ReactNode {
  const metric = useDocumentState(({ metrics }) => metrics.byId.get(id)) ?? emptyMetric(id);
  const missing = needsNumber(metric);
  const heading = useId();
  return (
    <EditRing itemKey={`incident:${id}`} className={classes['ring']}>
      <div role="group" aria-labelledby={heading} className={classes['tile']} data-missing={missing || undefined}>
        <div className={classes['head']}>
          <h3 id={heading} className={classes['title']}>
            {title}
          </h3>
          {missing && (
            <span className={classes['missing']}>
              <TriangleAlert size={13} aria-hidden />
              {words.needsNumber}
            </span>
          )}
        </div>
        <ImpactAmount {...{ metric, title, readOnly, edits, autoFocus }} />
        <Words {...{ metric, title, question, readOnly, edits }} />
      </div>
    </EditRing>
  );
}

interface PartProps {
  readonly metric: ImpactMetric;
  readonly title: string;
  readonly readOnly: boolean;
  readonly edits: ImpactEdits;
}

function Words({ metric, title, question, readOnly, edits }: PartProps & { readonly question: string }): ReactNode {
  const draft = useDraft({
    itemKey: `incident:${metric.id}`,
    value: metric.words,
    commit(text) {
      edits.changeMetric(metric.id, { words: text.trim() });
      return true;
    },
  });
  if (readOnly) return draft.value === '' ? null : <p className={classes['words']}>{draft.value}</p>;
  return (
    <textarea
      className={classes['words']}
      rows={1}
      aria-label={words.wordsOf(title)}
      placeholder={question}
      value={draft.value}
      onChange={draft.onChange}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function emptyMetric(id: ImpactMetricId): ImpactMetric {
  return { id, amount: null, unit: '', words: '', estimate: false };
}
