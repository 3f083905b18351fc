/** HTML or SVG that is safe to put into a page: every text in it went through {@link markup}. */
export interface Markup {
  readonly source: string;
}

/** What may stand in a {@link markup} template: text is escaped, markup is kept, null is nothing. */
export type MarkupValue = string | number | Markup | null | readonly MarkupValue[];

const MARKUP_CHARACTERS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML cannot carry, not even escaped: a figure with one of these would not open. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** Text that means itself in HTML and XML, between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNPRINTABLE, '')
    .replaceAll(/[&<>"']/gu, (character) => MARKUP_CHARACTERS[character] ?? '');
}

/**
 * A template whose values are escaped unless they are markup themselves: forgetting to escape is not possible.
 * Values belong between tags and into quoted attributes; an address has to be checked before it becomes an `href`.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return {
    source: parts.map((part, index) => part + (index < values.length ? render(values[index] ?? null) : '')).join(''),
  };
}

function render(value: MarkupValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  return 'source' in value ? value.source : value.map(render).join('');
}
