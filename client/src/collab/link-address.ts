const SAFE_PROTOCOL = /^(?:https?:\/\/|mailto:)\S/iu;
const OTHER_PROTOCOL = /^[a-z][a-z0-9+.-]*:(?!\d)/iu;
const MAIL = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/u;
const MAX_LENGTH = 2_000;

/**
 * The address of a link as it is stored, from what somebody typed: `example.com` gets its protocol.
 *
 * @returns undefined when it is no address that a reader could safely follow, e.g. `javascript:…`
 */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || text.length > MAX_LENGTH || /\s/u.test(text)) return undefined;
  if (MAIL.test(text)) return `mailto:${text}`;
  const address = OTHER_PROTOCOL.test(text) ? text : `https://${text.replace(/^\/+/u, '')}`;
  return SAFE_PROTOCOL.test(address) && URL.canParse(address) ? address : undefined;
}

/** True for an address that may be stored as it is. */
export function isSafeAddress(address: string): boolean {
  return SAFE_PROTOCOL.test(address) && address.length <= MAX_LENGTH && URL.canParse(address);
}
