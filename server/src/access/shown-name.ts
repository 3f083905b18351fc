import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { distinctName } from '@debrief/shared/domain/typed-name.ts';
import { listParticipants } from '#storage/queries/participants.ts';
import type { Db } from '#storage/queries/rows.ts';
import { listSeatedSince } from '#storage/queries/sessions.ts';
import { SESSION_IDLE_MS } from './sessions.ts';

/** Somebody who comes, and what they say they are called. */
interface Comer {
  readonly postmortemId: PostmortemId;
  readonly id: ParticipantId;
  readonly name: string;
  readonly now: number;
}

/**
 * What somebody is called in a meeting: the name that they gave, told apart from those who are in it. Who was removed
 * is not, nor is a guest whose session is over: who comes under that name is most likely the same person.
 */
export async function shownName(db: Db, { postmortemId, id, name, now }: Comer): Promise<string> {
  const seated = new Set(await listSeatedSince(db, postmortemId, now - SESSION_IDLE_MS.guest));
  const others = (await listParticipants(db, postmortemId)).filter(
    (other) => other.id !== id && !other.removed && (other.memberId !== null || seated.has(other.id)),
  );
  return distinctName(
    name,
    others.map((other) => other.name),
  );
}
