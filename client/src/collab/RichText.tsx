import { lazy, Suspense, type ReactNode } from 'react';
import classes from './RichText.module.css';

interface RichTextProps {
  readonly sectionId: string;
  /** Names the editor for people who listen to the screen. */
  readonly label: string;
  readonly readOnly?: boolean;
}

const RichTextEditor = lazy(async () => ({ default: (await import('./RichTextEditor.tsx')).RichTextEditor }));

/** Long text that several people write at once. The editor itself is loaded when it is first shown. */
export function RichText(props: RichTextProps): ReactNode {
  return (
    <Suspense fallback={<div className={classes['loading']} aria-busy="true" />}>
      <RichTextEditor {...props} />
    </Suspense>
  );
}
