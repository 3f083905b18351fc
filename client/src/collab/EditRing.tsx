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
      {first && <EditingLabel names={names} />}
    </div>
  );
}

/** A long name is cut, never what it does. */
function EditingLabel({ names }: { readonly names: readonly string[] }): ReactNode {
  const [first = '', second] = names;
  const isTwo = names.length === 2;
  return (
    <span className={classes['label']}>
      <span className={classes['name']}>{isTwo ? `${first} and ${second}` : first}</span> {editingWords(names.length)}
    </span>
  );
}

function editingWords(people: number): string {
  if (people === 1) return 'is editing';
  return people === 2 ? 'are editing' : `and ${people - 1} others are editing`;
}
