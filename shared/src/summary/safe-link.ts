const SAFE_LINK = /^(?:https?:|mailto:)/iu;

/** Only what opens a page or a mail; `javascript:` and `data:` are never an address in an export. */
export function isSafeLink(link: string): boolean {
  return SAFE_LINK.test(link);
}
