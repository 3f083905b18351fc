import type { Section } from './content.ts';
import { isBlank, type RichNode } from './rich-text.ts';

/** True when somebody has written in it: it says something, and something else than what its template put there. */
export function isWritten({ body, starter }: Pick<Section, 'body' | 'starter'>): boolean {
  return !isBlank(body) && linesOf(body)?.join('\n') !== trimLines(starter);
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The text of plain paragraphs; undefined when it is more than that. */
function linesOf(body: readonly RichNode[]): readonly string[] | undefined {
  const lines = body.map((node) => (node.kind === 'paragraph' ? plainText(node.content) : undefined));
  return lines.every((line) => line !== undefined) ? lines.map((line) => line.trimEnd()) : undefined;
}

function plainText(nodes: readonly RichNode[]): string | undefined {
  const parts = nodes.map((node) => {
    if (node.kind === 'break') return '\n';
    return node.kind === 'text' && Object.keys(node.marks).length === 0 ? node.text : undefined;
  });
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
