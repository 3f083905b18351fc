import type { ImageId } from './ids.ts';

/** How a run of text is set. `link` carries an address that was checked to be http, https or mailto. */
export interface TextMarks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly link?: string;
}

/** Long text as a plain value: what the editor holds, without the editor. */
export type RichNode =
  | { readonly kind: 'text'; readonly text: string; readonly marks: TextMarks }
  | { readonly kind: 'break' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'paragraph'; readonly content: readonly RichNode[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly RichNode[] }
  | { readonly kind: 'bullet-list'; readonly content: readonly RichNode[] }
  | { readonly kind: 'ordered-list'; readonly content: readonly RichNode[] }
  | { readonly kind: 'list-item'; readonly content: readonly RichNode[] }
  | { readonly kind: 'quote'; readonly content: readonly RichNode[] }
  | { readonly kind: 'code-block'; readonly text: string }
  /** A picture of this postmortem, never an address of somebody else's; width and height in pixels. */
  | {
      readonly kind: 'image';
      readonly imageId: ImageId;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    };

/** True when nobody has written anything in it. */
export function isBlank(nodes: readonly RichNode[]): boolean {
  return nodes.every((node) => {
    if (node.kind === 'text' || node.kind === 'code-block') return node.text.trim() === '';
    return 'content' in node ? isBlank(node.content) : node.kind === 'break';
  });
}
