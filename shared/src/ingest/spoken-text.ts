import type { IngestedEntry } from './ingest.ts';

/** An event's words with who said them in front, unless they begin with that name themselves: `Anna: looking`. */
export function spokenText({ speaker, text }: Pick<IngestedEntry, 'speaker' | 'text'>): string {
  if (speaker === null || beginsWith(text.trimStart(), speaker.name)) return text;
  return `${speaker.name}: ${text}`;
}

/** As a word of its own: what Annabel did is not what Ann did. */
function beginsWith(text: string, name: string): boolean {
  const isSame = text.slice(0, name.length).toLowerCase() === name.toLowerCase();
  return isSame && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
