import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { BookOpen, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '#hooks/use-session.ts';
import { Card } from '#ui/Card.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { useDownload } from './use-download.ts';
import classes from './WrapUpStage.module.css';
import { EXPORT_FORMATS, words } from './words.ts';

/** The summary as a page and as files. */
export function TakeAlong(): ReactNode {
  const { postmortemId } = useSession();
  const { waitingFor, reason, start } = useDownload();
  return (
    <Card as="section" aria-labelledby="wrap-up-export">
      <h2 id="wrap-up-export" className={classes['title']}>
        {words.takeAlong}
      </h2>
      <div className={classes['buttons']}>
        <Button
          variant="light"
          leftSection={<BookOpen size={16} />}
          renderRoot={(props) => <Link {...props} to="/p/$postmortemId/summary" params={{ postmortemId }} />}
        >
          {words.readSummary}
        </Button>
        {EXPORT_FORMATS.map(({ extension, label, hint }) => (
          <DisabledReason key={extension} reason={reason}>
            <Button
              variant="default"
              leftSection={<Download size={16} />}
              loading={waitingFor === extension}
              aria-label={words.export(label)}
              title={hint}
              onClick={() => start(extension)}
            >
              {label}
            </Button>
          </DisabledReason>
        ))}
      </div>
      {waitingFor !== undefined && <p className={classes['hint']}>{words.savingFirst}</p>}
    </Card>
  );
}
