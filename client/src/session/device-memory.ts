import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { PROTOCOL_VERSION } from '@debrief/shared/protocol/version.ts';

const participantKey = (postmortemId: PostmortemId): string => `debrief:${postmortemId}:participant`;
const EVENT_KEY = /^debrief:[\w-]+:[\w-]+:event$/u;

/** Who this browser was in that postmortem when it last was there. */
export function rememberedParticipant(postmortemId: PostmortemId): ParticipantId | undefined {
  const id = localStorage.getItem(participantKey(postmortemId));
  return id === null ? undefined : asId<ParticipantId>(id);
}

/** Remembers who this browser is there, so that it can open the kept copy while it is offline. */
export function rememberParticipant(postmortemId: PostmortemId, participantId: ParticipantId): void {
  keep(participantKey(postmortemId), participantId);
}

/** The records of the meetings that this browser has been in, newest first. */
export function rememberedRecords(): readonly PostmortemRecord[] {
  const records = Object.keys(localStorage).flatMap((key) => {
    const record = EVENT_KEY.test(key) ? keptEvent(key)?.record : undefined;
    return record ? [[record.id, record] as const] : [];
  });
  return [...new Map(records).values()].toSorted((a, b) => b.number - a.number);
}

/** The event under that key, if a build of this protocol version has kept one there. */
export function keptEvent(key: string): MeetingEvent | undefined {
  const json = localStorage.getItem(key);
  if (json === null) return undefined;
  // Written by keepEvent of a page of this protocol version.
  const event = JSON.parse(json) as MeetingEvent;
  return event.protocol === PROTOCOL_VERSION ? event : undefined;
}

/** Keeps a string in this browser if it may. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or forbidden: this is a convenience for reloads, the meeting goes on without it.
  }
}
