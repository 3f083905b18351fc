import type { Markup } from '@debrief/shared/lang/markup.ts';
import { useMemo, type ReactNode } from 'react';
import classes from './Figure.module.css';

/** One of our own drawings in the page, in the page's colours. */
export function Figure({ drawing: { source } }: { readonly drawing: Markup }): ReactNode {
  // Markup has escaped everything that somebody wrote; React would only be told to escape it once more.
  const html = useMemo(() => ({ __html: source }), [source]);
  return <span className={classes['figure']} dangerouslySetInnerHTML={html} />;
}
