import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './Card.module.css';

interface CardProps extends ComponentPropsWithRef<'div'> {
  readonly as?: 'div' | 'article' | 'section' | 'li';
  /** Lifts under the pointer: for cards that are picked up or opened. */
  readonly lifts?: boolean;
}

/** A surface that holds one thing. */
export function Card({ as: Element = 'div', lifts = false, className, ref, ...rest }: CardProps): ReactNode {
  const names = [classes['card'], lifts && classes['lifts'], className].filter(Boolean).join(' ');
  // The four elements take the same attributes; their refs differ only in name.
  return <Element {...(rest as object)} ref={ref as never} className={names} />;
}
