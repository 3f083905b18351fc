import { MAX_DRAFT_LENGTH, type Draft } from '@debrief/shared/domain/cause.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { asId, ID_PATTERN, type DraftId, type PromptId } from '@debrief/shared/domain/ids.ts';
import { useEffect, useSyncExternalStore } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';
import { DraftBox, type DraftBoxWorld } from './draft-box.ts';
import type { DraftCard } from './draft-entry.ts';

/** One box per session: what is on its way goes on when the person looks at another stage. */
const boxes = new WeakMap<PostmortemDocument, DraftBox>();

/** My private drafts and what can be done with them. */
export interface Drafts {
  readonly box: DraftBox;
  readonly cards: readonly DraftCard[];
}

/** My drafts in this meeting, in step with the server. */
export function useDraftBox(): Drafts {
  const session = useSession();
  const { document, postmortemId, participantId } = session;
  const box = boxFor(document, {
    send: (draft) => session.command(draft),
    newId: newDraftId,
    schedule: (delayMs, task) => {
      const timeout = setTimeout(task, delayMs);
      return () => clearTimeout(timeout);
    },
    shelf: openShelf(`debrief.drafts.${postmortemId}.${participantId}`),
  });
  const mine = useMeeting(({ drafts }) => drafts.mine);
  useEffect(() => box.receive(mine), [box, mine]);
  // Both can make the server take what it has refused.
  const stage = useMeeting((event) => event.stage);
  const closesAt = useMeeting((event) => event.collectionClosesAt);
  useEffect(() => box.retryRefused(), [box, stage, closesAt]);
  useEffect(() => {
    const flush = (): void => void box.flush();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      flush();
    };
  }, [box]);
  return { box, cards: useSyncExternalStore(box.subscribe, box.cards) };
}

/** A fresh id for a draft. */
export function newDraftId(): DraftId {
  return asId<DraftId>(crypto.randomUUID());
}

function boxFor(document: PostmortemDocument, world: DraftBoxWorld): DraftBox {
  const box = boxes.get(document) ?? new DraftBox(world);
  boxes.set(document, box);
  return box;
}

/** Words that the server does not have yet, in this browser only. A browser that keeps nothing still lets people write. */
function openShelf(key: string): DraftBoxWorld['shelf'] {
  return {
    read: () => parseDrafts(storageOrNothing(() => localStorage.getItem(key)) ?? null),
    write: (drafts) =>
      storageOrNothing(() => {
        if (drafts.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(drafts));
      }),
  };
}

/** Storage throws when it is forbidden or full; the drafts then live as long as the tab. */
function storageOrNothing<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

function parseDrafts(stored: string | null): readonly Draft[] {
  if (stored === null) return [];
  try {
    const rows: unknown = JSON.parse(stored);
    return Array.isArray(rows) ? rows.flatMap((row: unknown) => parseDraft(row) ?? []) : [];
  } catch {
    return [];
  }
}

function parseDraft(row: unknown): Draft | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { draftId, promptId, text } = row as Record<string, unknown>;
  if (!isId(draftId) || !isId(promptId) || typeof text !== 'string' || text.length > MAX_DRAFT_LENGTH) return undefined;
  return { draftId: asId<DraftId>(draftId), promptId: asId<PromptId>(promptId), text };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}
