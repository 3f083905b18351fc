import type { Summary } from './summary.ts';

const MAX_SLUG_LENGTH = 60;

/** A name that speaks and that every file system takes: `pm-7-checkout-outage.md`. */
export function fileNameOf({ reference, title }: Pick<Summary, 'reference' | 'title'>, extension: string): string {
  const slug = `${reference}-${title}`
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_SLUG_LENGTH)
    .replaceAll(/^-+|-+$/gu, '');
  return `${slug}.${extension}`;
}
