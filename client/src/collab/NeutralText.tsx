import type { ComponentProps, ReactNode } from 'react';
import { useNeutralText } from '#hooks/use-neutral-text.ts';
import classes from './NeutralText.module.css';
import { SharedText } from './SharedText.tsx';

/**
 * A shared text that shows roles instead of names while nobody is in it, when the postmortem is set to. A layer over
 * the field: who goes into it has the true text.
 */
export function NeutralText({ className, ...props }: ComponentProps<typeof SharedText>): ReactNode {
  const neutral = useNeutralText(props.textRef);
  return (
    <span
      className={[classes['wrap'], className].filter(Boolean).join(' ')}
      data-neutral={neutral !== undefined || undefined}
    >
      <SharedText {...props} />
      {neutral !== undefined && (
        <span className={classes['layer']} aria-hidden>
          {neutral}
        </span>
      )}
    </span>
  );
}
