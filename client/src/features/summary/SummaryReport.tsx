import type { Summary } from '@debrief/shared/summary/summary.ts';
import { footWords } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import { RichNodes } from './RichNodes.tsx';
import { SummaryActions } from './SummaryActions.tsx';
import { SummaryCauses } from './SummaryCauses.tsx';
import { SummaryHead } from './SummaryHead.tsx';
import { SummaryPeople } from './SummaryPeople.tsx';
import { SummaryTimeline } from './SummaryTimeline.tsx';
import { SummaryWhyTrees } from './SummaryWhyTrees.tsx';
import classes from './SummaryReport.module.css';

interface ReportSection {
  /** Also the anchor in the address. */
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

/** The report itself, 720 px wide, with a table of contents where the window has room for one. */
export function SummaryReport({ summary }: { readonly summary: Summary }): ReactNode {
  const sections = reportSections(summary);
  return (
    <div className={classes['columns']}>
      {sections.length > 1 && <Contents sections={sections} />}
      <main className={classes['report']}>
        <SummaryHead summary={summary} />
        {sections.map(({ id, title, body }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {body}
          </section>
        ))}
        <footer className={classes['foot']}>{footWords(summary)}</footer>
      </main>
    </div>
  );
}

function Contents({ sections }: { readonly sections: readonly ReportSection[] }): ReactNode {
  return (
    <nav className={classes['contents']} aria-label="Contents">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function reportSections(summary: Summary): readonly ReportSection[] {
  const { sections, timeline, themes, whyTrees, actions, people } = summary;
  const written = sections.map(({ id, title, body }) => ({
    id: `section-${id}`,
    title,
    body: <RichNodes nodes={body} />,
  }));
  return [
    ...(written.length > 0 ? written : [unwritten]),
    ...some(timeline, { id: 'timeline', title: 'Timeline', body: <SummaryTimeline summary={summary} /> }),
    ...some(themes, { id: 'causes', title: 'Causes', body: <SummaryCauses summary={summary} /> }),
    ...some(whyTrees, { id: 'why-trees', title: 'Why trees', body: <SummaryWhyTrees trees={whyTrees} /> }),
    ...some(actions, { id: 'actions', title: 'Actions', body: <SummaryActions actions={actions} /> }),
    ...some(people, { id: 'people', title: 'People', body: <SummaryPeople people={people} /> }),
  ];
}

const unwritten: ReportSection = {
  id: 'section-summary',
  title: 'Summary',
  body: (
    <p className={classes['quiet']}>Nothing is written here yet. In the meeting, the summary stands under “Wrap up”.</p>
  ),
};

/** The section, unless there is nothing to show in it. */
function some(rows: readonly unknown[], section: ReportSection): readonly ReportSection[] {
  return rows.length > 0 ? [section] : [];
}
