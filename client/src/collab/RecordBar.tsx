import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import classes from './RecordBar.module.css';
import { SeverityBadge } from './SeverityBadge.tsx';

interface RecordBarProps {
  /** Beside the severity, where there is room. */
  readonly facts?: ReactNode;
  /** Whether what I wrote is safe. */
  readonly save: ReactNode;
  /** In the middle of the bar. */
  readonly middle?: ReactNode;
  /** At the right. */
  readonly children: ReactNode;
}

/** The bar above a page of one postmortem: the way back to the list, which postmortem it is, whether it is saved. */
export function RecordBar({ facts, save, middle, children }: RecordBarProps): ReactNode {
  const record = useMeeting((event) => event.record);
  return (
    <header className={classes['bar']} data-middle={middle === undefined ? undefined : true}>
      <div className={classes['left']}>
        <ActionIcon
          renderRoot={(props) => <Link {...props} to="/" />}
          variant="subtle"
          color="gray"
          size={36}
          aria-label="Back to the list"
        >
          <ChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <p className={classes['title']} title={record.title}>
          <span className={`${classes['number']} mono`}>PM-{record.number} </span>
          {record.title}
        </p>
        <span className={classes['severity']}>
          <SeverityBadge severity={record.severity} />
        </span>
        {facts !== undefined && <span className={classes['facts']}>{facts}</span>}
        {save}
      </div>
      {middle !== undefined && <div>{middle}</div>}
      <div className={classes['right']}>{children}</div>
    </header>
  );
}

/** The bar while the page is on its way. */
export function EmptyRecordBar(): ReactNode {
  return <div className={classes['bar']} />;
}
