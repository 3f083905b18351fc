import type { ListedPostmortem } from '@debrief/shared/protocol/http.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DueBadge } from '#collab/DueBadge.tsx';
import { SeverityBadge } from '#collab/SeverityBadge.tsx';
import { Chip } from '#ui/Chip.tsx';
import classes from './home.module.css';
import { meetsWords, whenWords } from './when-words.ts';
import { words } from './words.ts';

interface PostmortemCardProps {
  readonly postmortem: ListedPostmortem;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** One postmortem in the list; the whole card leads into it. */
export function PostmortemCard({ postmortem, now }: PostmortemCardProps): ReactNode {
  const { id, number, title, severity, status, publishedAt, example, online, services } = postmortem;
  return (
    <li className={classes['row']}>
      <span className={`${classes['number']} mono`}>PM-{number}</span>
      <div className={classes['what']}>
        <Link
          className={classes['title']}
          // What is still a draft is prepared first; unless people are at it already.
          to={status === 'draft' && online === 0 && !example ? '/p/$postmortemId/prep' : '/p/$postmortemId'}
          params={{ postmortemId: id }}
        >
          {title}
        </Link>
        <span className={classes['when']}>
          {[whenWords(postmortem), meetsWords(postmortem, now)].filter(Boolean).join(' · ')}
        </span>
        <Services services={services} />
      </div>
      <div className={classes['chips']}>
        {online > 0 && <Chip hue="jade">{words.here(online)}</Chip>}
        {example && <Chip hue="violet">{words.exampleChip}</Chip>}
        <DueBadge record={postmortem} now={now} />
        <SeverityBadge severity={severity} />
        <Chip hue={publishedAt === null ? 'slate' : 'jade'}>
          {publishedAt === null ? words.status[status] : words.published}
        </Chip>
      </div>
    </li>
  );
}

function Services({ services }: { readonly services: readonly string[] }): ReactNode {
  if (services.length === 0) return null;
  return (
    <ul className={classes['services']} aria-label={words.services}>
      {services.map((service) => (
        <li key={service}>{service}</li>
      ))}
    </ul>
  );
}
