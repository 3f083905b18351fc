import * as Y from 'yjs';
import { asId, ID_PATTERN, type ImageId } from '#domain/ids.ts';
import { MAX_IMAGE_SIDE } from '#domain/image.ts';
import type { RichNode, TextMarks } from '#domain/rich-text.ts';

const SAFE_LINK = /^(?:https?:|mailto:)/iu;
/** Deeper lists than this are not read; the server refuses them as well. */
const MAX_DEPTH = 32;

/** Reads a Tiptap fragment as a plain value; what it does not know is read as its text. */
export function readRichText(fragment: Y.XmlFragment | Y.XmlElement, depth = 0): readonly RichNode[] {
  if (depth > MAX_DEPTH) return [];
  return fragment.toArray().flatMap((child): readonly RichNode[] => {
    if (child instanceof Y.XmlText) return readRuns(child);
    if (child instanceof Y.XmlElement) return readElement(child, depth + 1);
    return [];
  });
}

function readElement(element: Y.XmlElement, depth: number): readonly RichNode[] {
  const content = (): readonly RichNode[] => readRichText(element, depth);
  switch (element.nodeName) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: content() }];
    case 'heading':
      return [{ kind: 'heading', level: headingLevel(element), content: content() }];
    case 'bulletList':
      return [{ kind: 'bullet-list', content: content() }];
    case 'orderedList':
      return [{ kind: 'ordered-list', content: content() }];
    case 'listItem':
      return [{ kind: 'list-item', content: content() }];
    case 'blockquote':
      return [{ kind: 'quote', content: content() }];
    case 'codeBlock':
      return [{ kind: 'code-block', text: plainText(content()) }];
    case 'hardBreak':
      return [{ kind: 'break' }];
    case 'image':
      return readImage(element);
    case 'horizontalRule':
      return [{ kind: 'rule' }];
    default:
      return content();
  }
}

/** What a peer wrote may be anything: a picture without an id that can be one is left out. */
function readImage(element: Y.XmlElement): readonly RichNode[] {
  const attributes: Readonly<Record<string, unknown>> = element.getAttributes();
  const { imageId, alt, width, height } = attributes;
  if (typeof imageId !== 'string' || !ID_PATTERN.test(imageId)) return [];
  return [
    {
      kind: 'image',
      imageId: asId<ImageId>(imageId),
      alt: typeof alt === 'string' ? alt : '',
      width: pixels(width),
      height: pixels(height),
    },
  ];
}

function pixels(value: unknown): number {
  return Math.min(MAX_IMAGE_SIDE, Math.max(1, Math.round(Number(value)) || 1));
}

function headingLevel(element: Y.XmlElement): 1 | 2 | 3 {
  const level: unknown = element.getAttribute('level');
  return Number(level) === 1 ? 1 : Number(level) === 2 ? 2 : 3;
}

function readRuns(text: Y.XmlText): readonly RichNode[] {
  const delta: readonly { readonly insert?: unknown; readonly attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.flatMap((run) =>
    typeof run.insert === 'string'
      ? [{ kind: 'text' as const, text: run.insert, marks: readMarks(run.attributes) }]
      : [],
  );
}

const SIMPLE_MARKS = ['bold', 'italic', 'strike', 'code'] as const;

function readMarks(attributes: Record<string, unknown> = {}): TextMarks {
  const simple = SIMPLE_MARKS.filter((mark) => mark in attributes).map((mark) => [mark, true]);
  const href = hrefOf(attributes['link']);
  return { ...Object.fromEntries(simple), ...(href !== undefined && { link: href }) };
}

function hrefOf(link: unknown): string | undefined {
  const href = typeof link === 'object' && link !== null && 'href' in link ? link.href : undefined;
  return typeof href === 'string' && SAFE_LINK.test(href) ? href : undefined;
}

function plainText(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : 'content' in node ? plainText(node.content) : ''))
    .join('');
}

/** Paragraphs of plain text as a fragment that Tiptap opens; used to seed. */
export function paragraphs(lines: readonly string[]): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(0, paragraphNodes(lines));
  return fragment;
}

/** The same as nodes, for a fragment that is there already. */
export function paragraphNodes(lines: readonly string[]): Y.XmlElement[] {
  return lines.map((line) => {
    const paragraph = new Y.XmlElement('paragraph');
    if (line !== '') paragraph.insert(0, [new Y.XmlText(line)]);
    return paragraph;
  });
}
