import { knownTimeZone, wallTime } from '@debrief/shared/domain/local-time.ts';
import type { RelatedAnswer } from '@debrief/shared/protocol/related.ts';
import { dateWords } from '@debrief/shared/summary/words.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { SeverityBadge } from '#collab/SeverityBadge.tsx';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Panel } from '#ui/Panel.tsx';
import { PanelWaiting } from '#ui/PanelWaiting.tsx';
import classes from './RelatedPanel.module.css';
import { useRelated } from './use-related.ts';
import { becauseWords, words } from './words.ts';

/** Earlier incidents that look like this one, and what they have left open: is it another one of those? */
export function RelatedPanel(): ReactNode {
  const { related, unreachable, retry } = useRelated();
  return (
    <Panel title={words.title}>
      {related ? <Found related={related} /> : <PanelWaiting words={words} unreachable={unreachable} onRetry={retry} />}
    </Panel>
  );
}

function Found({ related: { similar, actions } }: { readonly related: RelatedAnswer }): ReactNode {
  if (similar.length === 0) return <p className={classes['quiet']}>{words.noneSimilar}</p>;
  return (
    <>
      <h3 className={classes['heading']}>{words.similar}</h3>
      <ul className={classes['list']}>
        {similar.map((incident) => (
          <SimilarRow key={incident.number} incident={incident} />
        ))}
      </ul>
      {similar.some(({ id }) => id !== null) && <OpenActions actions={actions} />}
    </>
  );
}

function SimilarRow({ incident }: { readonly incident: RelatedAnswer['similar'][number] }): ReactNode {
  const { id, number, title, severity, startedAt, because } = incident;
  const timeZone = knownTimeZone(useMeeting(({ record }) => record.timeZone));
  const name = (
    <>
      <span className={classes['reference']}>{words.reference(number)}</span> {title}
    </>
  );
  return (
    <li>
      <div className={classes['head']}>
        {id === null ? (
          <span className={classes['name']}>{name}</span>
        ) : (
          <Link className={classes['name']} to="/p/$postmortemId/summary" params={{ postmortemId: id }}>
            {name}
          </Link>
        )}
        {severity !== null && <SeverityBadge severity={severity} />}
      </div>
      <p className={classes['quiet']}>
        {[startedAt === null ? '' : dateWords(wallTime(startedAt, timeZone).date), becauseWords(because)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </li>
  );
}

/** As many as are taken in at a glance. */
const AT_A_GLANCE = 5;

function OpenActions({ actions }: { readonly actions: RelatedAnswer['actions'] }): ReactNode {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? actions : actions.slice(0, AT_A_GLANCE);
  const more = actions.length - shown.length;
  return (
    <>
      <h3 className={classes['heading']}>{words.actions}</h3>
      <p className={classes['quiet']}>{actions.length === 0 ? words.noActions : words.actionsHint}</p>
      {shown.length > 0 && (
        <ul className={classes['list']}>
          {shown.map((action, index) => (
            <li key={index}>
              <p className={classes['action']}>{action.title}</p>
              <p className={classes['quiet']}>
                <Link to="/p/$postmortemId/summary" params={{ postmortemId: action.postmortemId }}>
                  {words.reference(action.number)}
                </Link>
                {` · ${action.owner ?? words.nobody} · ${action.dueOn === null ? words.noDate : words.due(dateWords(action.dueOn))} · ${words.status(action.status)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setIsAll(true)}>
          {words.more(more)}
        </Button>
      )}
    </>
  );
}
