import { CLOSE_CODES, dutyOf } from '@debrief/shared/protocol/close-codes.ts';
import type { Ending } from '#stores/connection-store.ts';

/** What a close code from which the link does not come back means to the person. */
export function endingOf(code: number): Ending {
  if (code === CLOSE_CODES.ended) return 'ended';
  if (code === CLOSE_CODES.noSuchPostmortem) return 'missing';
  if (code === CLOSE_CODES.notAllowed) return 'removed';
  if (code === CLOSE_CODES.linkRevoked) return 'link-revoked';
  const duty = dutyOf(code);
  if (duty === 'sign-in' || duty === 'reload') return duty;
  return 'broken';
}
