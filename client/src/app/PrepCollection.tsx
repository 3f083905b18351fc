import type { ReactNode } from 'react';
import { EarlyDrafts } from '#features/causes/EarlyDrafts.tsx';
import { CollectionPanel } from '#features/collection/CollectionPanel.tsx';

/** Causes before the meeting, put together: features do not know each other. */
export function PrepCollection(): ReactNode {
  return (
    <CollectionPanel>
      <EarlyDrafts />
    </CollectionPanel>
  );
}
