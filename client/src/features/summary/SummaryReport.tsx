import type { Summary, SummarySection } from '@debrief/shared/summary/summary.ts';
import { footWords } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import { RichNodes } from './RichNodes.tsx';
import { SummaryActions } from './SummaryActions.tsx';
import { SummaryCauses } from './SummaryCauses.tsx';
import { SummaryHead } from './SummaryHead.tsx';
import { SummaryImpact } from './SummaryImpact.tsx';
import { SummaryPeople } from './SummaryPeople.tsx';
import { SummaryDetails, SummaryQuestions } from './SummaryRemarks.tsx';
import { SummaryKeyPoints, SummaryTimeline } from './SummaryTimeline.tsx';
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
  const shown = summary.sections.map((section) => ({
    id: `section-${section.id}`,
    title: section.title,
    body: <Block section={section} summary={summary} />,
  }));
  return summary.sections.some(({ block }) => block === 'text') ? shown : [unwritten, ...shown];
}

function Block({ section, summary }: { readonly section: SummarySection; readonly summary: Summary }): ReactNode {
  switch (section.block) {
    case 'text':
      return <RichNodes nodes={section.body} />;
    case 'impact':
      return <SummaryImpact impact={summary.impact} />;
    case 'timeline':
      return <SummaryTimeline summary={summary} />;
    case 'key-points':
      return <SummaryKeyPoints summary={summary} />;
    case 'causes':
      return <SummaryCauses summary={summary} />;
    case 'why-trees':
      return <SummaryWhyTrees trees={summary.whyTrees} />;
    case 'actions':
      return <SummaryActions actions={summary.actions} />;
    case 'questions':
      return <SummaryQuestions questions={summary.questions} />;
    case 'details':
      return <SummaryDetails details={summary.details} />;
    case 'people':
      return <SummaryPeople people={summary.people} />;
    default:
      return section.block satisfies never;
  }
}

const unwritten: ReportSection = {
  id: 'section-summary',
  title: 'Summary',
  body: (
    <p className={classes['quiet']}>Nothing is written here yet. In the meeting, the summary stands under “Wrap up”.</p>
  ),
};
