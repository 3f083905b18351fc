import { asId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import type { PresenceUser } from '@debrief/shared/protocol/presence.ts';
import { ViewportPortal } from '@xyflow/react';
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { usePeers } from '#hooks/use-peers.ts';
import { useWhyNode } from '#hooks/use-why-node.ts';
import classes from './PeersOnCanvas.module.css';
import { useWhyBoard } from './why-board.ts';
import { answerName, words } from './words.ts';

const dragPrefix = 'why:';
const idleAfterMs = 5_000;

/** The others who look at the same tree: their pointers, and what they drag. The outline and the roster tell the same in words. */
export function PeersOnCanvas(): ReactNode {
  const { themeId } = useWhyBoard();
  const peers = usePeers().filter(({ selection }) => selection[0] === themeId);
  return (
    <ViewportPortal>
      <div aria-hidden className={classes['layer']}>
        {peers.map(({ clientId, user, cursor, drag }) => (
          <div key={clientId}>
            {drag?.id.startsWith(dragPrefix) && drag.x !== null && drag.y !== null && (
              <Ghost id={asId<WhyNodeId>(drag.id.slice(dragPrefix.length))} user={user} x={drag.x} y={drag.y} />
            )}
            {cursor && <Cursor user={user} x={cursor.x} y={cursor.y} />}
          </div>
        ))}
      </div>
    </ViewportPortal>
  );
}

interface AtPlace {
  readonly user: PresenceUser;
  readonly x: number;
  readonly y: number;
}

/** A pointer that fades when it has not moved for a while. */
function Cursor({ user, x, y }: AtPlace): ReactNode {
  const place = `${x} ${y}`;
  const [restedAt, setRestedAt] = useState<string>();
  useEffect(() => {
    const timeout = setTimeout(() => setRestedAt(place), idleAfterMs);
    return () => clearTimeout(timeout);
  }, [place]);
  return (
    <div
      className={classes['cursor']}
      data-hue={user.color}
      data-idle={restedAt === place || undefined}
      style={{ '--x': `${x}px`, '--y': `${y}px` } as CSSProperties}
    >
      <svg width="16" height="18" viewBox="0 0 16 18">
        <path d="M1 1l5 15 2.4-6.2L15 8z" />
      </svg>
      <span className={classes['name']}>{user.name}</span>
    </div>
  );
}

/** An answer on its way under somebody else's pointer. */
function Ghost({ id, user, x, y }: AtPlace & { readonly id: WhyNodeId }): ReactNode {
  const node = useWhyNode(id);
  if (!node) return null;
  return (
    <div
      className={classes['ghost']}
      data-hue={user.color}
      style={{ '--x': `${x}px`, '--y': `${y}px` } as CSSProperties}
    >
      {answerName(node.text)}
      <span className={classes['moving']}>{words.isMoving(user.name)}</span>
    </div>
  );
}
