import type { TextRef } from '@debrief/shared/document/texts.ts';
import type { ReactNode, RefObject } from 'react';
import { useRemoteCarets } from '#hooks/use-remote-carets.ts';
import classes from './RemoteCarets.module.css';

interface RemoteCaretsProps {
  readonly textRef: TextRef;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/**
 * The others' carets over a field. The field's text is laid out once more, invisible and with the same
 * metrics, so that the browser itself says where a character is.
 */
export function RemoteCarets({ textRef, field }: RemoteCaretsProps): ReactNode {
  const carets = useRemoteCarets(textRef);
  if (carets.length === 0) return null;
  const text = field.current?.value ?? '';
  return (
    <span aria-hidden className={classes['layer']}>
      {carets.map(({ peer, head }) => (
        <span key={peer.clientId} className={classes['mirror']}>
          {text.slice(0, head)}
          <span className={classes['caret']} data-hue={peer.user.color}>
            <span className={classes['name']}>{peer.user.name}</span>
          </span>
          {text.slice(head)}
        </span>
      ))}
    </span>
  );
}
