import { accept, refuse, type Outcome } from '#lang/outcome.ts';

const WITH_SCHEME = /^[a-z][a-z\d+.-]*:/iu;
const HOST_FIRST = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)/u;

/**
 * Reads an address as people paste it; `grafana.example/d/42` gets its https. Nothing but http and https is ever made a
 * link of.
 *
 * @returns the address in its normal form
 */
export function parseWebAddress(input: string): Outcome<string, 'no-web-address'> {
  const text = input.trim();
  const candidate = HOST_FIRST.test(text) ? `https://${text}` : text;
  if (/\s/u.test(candidate) || !WITH_SCHEME.test(candidate)) return refuse('no-web-address');
  const url = URL.parse(candidate);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? accept(url.href) : refuse('no-web-address');
}
