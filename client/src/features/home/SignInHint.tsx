import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './home.module.css';
import { words } from './words.ts';

/** For who came without signing in: what it takes, and what works without. */
export function SignInHint(): ReactNode {
  return (
    <aside className={classes['hint']}>
      <KeyRound size={18} aria-hidden />
      <div>
        <strong>{words.signInHintTitle}</strong>
        <p>{words.signInHint}</p>
      </div>
    </aside>
  );
}
