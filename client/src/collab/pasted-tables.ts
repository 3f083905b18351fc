/**
 * The HTML of what is pasted with each row of a table as a line of its own, its cells apart: this text has no tables,
 * and without that the words of a row would run into each other.
 */
export function withRowsAsLines(html: string): string {
  if (!/<table\b/iu.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  // The innermost first: a table may stand in the cell of another.
  for (const table of [...page.querySelectorAll('table')].toReversed()) {
    table.replaceWith(...[...table.rows].flatMap((row) => rowLine(row) ?? []));
  }
  return page.body.innerHTML;
}

function rowLine({ cells, ownerDocument }: HTMLTableRowElement): HTMLElement | undefined {
  const texts = [...cells].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/gu, ' ').trim());
  if (texts.every((text) => text === '')) return undefined;
  const line = ownerDocument.createElement('p');
  line.textContent = texts.join(' | ');
  return line;
}
