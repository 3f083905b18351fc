import { recordWords } from '@debrief/shared/summary/record-words.ts';
import type { Summary } from '@debrief/shared/summary/summary.ts';
import { incidentTypeWords } from '@debrief/shared/domain/incident-type.ts';
import { figureWords, STATUS_WORDS } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import { Chip } from '#ui/Chip.tsx';
import { SeverityChip } from '#ui/SeverityChip.tsx';
import classes from './SummaryHead.module.css';

/** Title, chips and the incident in numbers. */
export function SummaryHead({ summary }: { readonly summary: Summary }): ReactNode {
  const facts = recordWords(summary);
  return (
    <header>
      <p className={classes['reference']}>{summary.reference}</p>
      <h1 className={classes['title']}>{summary.title}</h1>
      <div className={classes['chips']}>
        <SeverityChip severity={summary.severity} label={summary.severityLabel} />
        <Chip hue="slate">{incidentTypeWords(summary.incidentType).name}</Chip>
        <Chip hue="slate">{STATUS_WORDS[summary.status]}</Chip>
        {summary.publishedAt === null ? <Chip hue="slate">Not published</Chip> : <Chip hue="jade">Published</Chip>}
      </div>
      <p className={classes['meaning']}>{summary.severityMeaning}</p>
      <dl className={classes['figures']}>
        {figureWords(summary.figures).map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {facts.length > 0 && (
        <dl className={classes['facts']}>
          {facts.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
