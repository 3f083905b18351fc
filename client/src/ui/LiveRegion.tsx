import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './VisuallyHidden.module.css';

type Say = (sentence: string, urgency?: 'polite' | 'assertive') => void;

/** What happens at once is said in one breath. */
const BATCH_MS = 2_000;

/** Two live regions: a polite one, whose sentences are gathered for two seconds, and an assertive one that speaks at once. */
export function LiveRegion({ children }: { readonly children: (say: Say) => ReactNode }): ReactNode {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback<Say>((sentence, urgency = 'polite') => {
    if (urgency === 'assertive') {
      setAssertive(sentence);
      return;
    }
    if (!waiting.current.includes(sentence)) waiting.current.push(sentence);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setPolite(waiting.current.join(' '));
      waiting.current = [];
    }, BATCH_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <>
      {children(say)}
      <div className={classes['hidden']} role="status">
        {polite}
      </div>
      <div className={classes['hidden']} role="alert">
        {assertive}
      </div>
    </>
  );
}
