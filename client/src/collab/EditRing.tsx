import type { ReactNode } from 'react';
import { usePeersEditing } from '#hooks/use-peers-editing.ts';
import classes from './EditRing.module.css';

interface EditRingProps {
  /** The key that editors of this row, card or node set as `editing` in presence, e.g. `timeline:abc`. */
  readonly itemKey: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A ring in the colour of who edits what is inside, with "Chen is editing". Nothing is locked. */
export function EditRing({ itemKey, className, children }: EditRingProps): ReactNode {
  const peers = usePeersEditing(itemKey);
  const first = peers[0];
  const names = [...new Set(peers.map((peer) => peer.user.name))];
  return (
    <div
      className={[classes['ring'], className].filter(Boolean).join(' ')}
      data-hue={first?.user.color}
      data-active={first ? true : undefined}
    >
      {children}
      {first && <span className={classes['label']}>{editingWords(names)}</span>}
    </div>
  );
}

function editingWords(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return `${first} is editing`;
  return names.length === 2
    ? `${first} and ${second} are editing`
    : `${first} and ${names.length - 1} others are editing`;
}
