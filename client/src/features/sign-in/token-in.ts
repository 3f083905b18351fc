/** The token in a pasted link, an address fragment or a bare token; empty when there is none. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const fragment = text.includes('#') ? text.slice(text.indexOf('#') + 1) : text;
  return fragment.includes('/') ? '' : fragment;
}
