import type { TextRef } from '@debrief/shared/document/texts.ts';
import { useImperativeHandle, useReducer, type ReactNode, type Ref, type RefObject } from 'react';
import { useRemoteCarets } from '#hooks/use-remote-carets.ts';
import classes from './RemoteCarets.module.css';

interface RemoteCaretsProps {
  readonly textRef: TextRef;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** To be called when the text has changed; it costs nothing while nobody else is in the field. */
  readonly redraw: Ref<() => void>;
}

/**
 * The others' carets over a field. The field's text is laid out once more, invisible and with the same
 * metrics, so that the browser itself says where a character is.
 */
export function RemoteCarets({ textRef, field, redraw }: RemoteCaretsProps): ReactNode {
  const carets = useRemoteCarets(textRef);
  const isShown = carets.length > 0;
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useImperativeHandle(redraw, () => () => isShown && draw(), [isShown]);
  if (!isShown) return null;
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
