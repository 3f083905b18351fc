import type { Cause, Prompt } from '@debrief/shared/domain/cause.ts';
import type { CauseId } from '@debrief/shared/domain/ids.ts';
import { memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { SharedText } from '#collab/SharedText.tsx';
import { useThemes } from '#hooks/use-themes.ts';
import classes from './RevealedCauses.module.css';
import { words } from './words.ts';

interface PromptGroup {
  readonly key: string;
  readonly title: string;
  readonly causeIds: readonly CauseId[];
}

/** All revealed causes under their questions, in the order into which the server shuffled them. */
export function RevealedCauses({
  prompts,
  readOnly,
}: {
  readonly prompts: readonly Prompt[];
  readonly readOnly: boolean;
}): ReactNode {
  const themes = useThemes();
  const groups = useMemo(
    () =>
      groupByPrompt(
        themes.flatMap((theme) => theme.causes),
        prompts,
      ),
    [themes, prompts],
  );
  return (
    <div className={classes['groups']}>
      {groups.map(({ key, title, causeIds }) => (
        <section key={key} aria-labelledby={`revealed-${key}`}>
          <h2 id={`revealed-${key}`} className={classes['title']}>
            {title} <span className={classes['count']}>{causeIds.length}</span>
          </h2>
          <ul className={classes['list']}>
            {causeIds.map((id, index) => (
              <RevealedCause key={id} id={id} index={index} readOnly={readOnly} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RevealedCauseProps {
  readonly id: CauseId;
  /** Its place in the list: cards come in one after the other. */
  readonly index: number;
  readonly readOnly: boolean;
}

const RevealedCause = memo(function RevealedCause({ id, index, readOnly }: RevealedCauseProps): ReactNode {
  return (
    <li className={classes['item']} style={{ '--index': Math.min(index, 8) } as CSSProperties}>
      <EditRing itemKey={`causes:${id}`} className={classes['card']}>
        <SharedText
          className={classes['text']}
          textRef={{ root: 'causes', id, field: 'text' }}
          label={words.causeLabel}
          multiline
          readOnly={readOnly}
        />
      </EditRing>
    </li>
  );
});

function groupByPrompt(causes: readonly Cause[], prompts: readonly Prompt[]): readonly PromptGroup[] {
  const known = new Set<string | null>(prompts.map(({ id }) => id));
  const byPrompt = Map.groupBy(causes, ({ promptId }) => (known.has(promptId) ? promptId : null));
  return [...prompts, { id: null, title: words.otherPrompt }]
    .map(({ id, title }) => ({
      key: id ?? 'other',
      title,
      causeIds: (byPrompt.get(id) ?? []).map((cause) => cause.id),
    }))
    .filter(({ causeIds }) => causeIds.length > 0);
}
