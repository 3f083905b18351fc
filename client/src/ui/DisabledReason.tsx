import { Tooltip } from '@mantine/core';
import { cloneElement, useId, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface ControlProps {
  readonly onClick?: (event: MouseEvent) => void;
  readonly 'data-disabled'?: boolean;
  readonly 'aria-disabled'?: boolean;
  readonly 'aria-describedby'?: string;
}

interface DisabledReasonProps {
  /** Why the control does not work now; empty when it does. */
  readonly reason: string;
  /** One Mantine control, e.g. a Button. */
  readonly children: ReactElement<ControlProps>;
}

/** A control that is forbidden stays in its place and in the tab order, and says why in a tooltip. */
export function DisabledReason({ reason, children }: DisabledReasonProps): ReactNode {
  const id = useId();
  if (reason === '') return children;
  const control = cloneElement(children, {
    onClick: (event: MouseEvent) => event.preventDefault(),
    'data-disabled': true,
    'aria-disabled': true,
    'aria-describedby': id,
  });
  return (
    <>
      <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }}>
        {control}
      </Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  );
}
