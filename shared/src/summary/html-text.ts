import type { RichNode, TextMarks } from '#domain/rich-text.ts';
import { markup, type Markup } from '#lang/markup.ts';
import { pictureWords, type ImageAddress } from './image-address.ts';
import { isSafeLink } from './safe-link.ts';

/** Long text as HTML; the page's own headings are of levels 1 and 2, and the editor's button writes level 2. */
export function richHtml(nodes: readonly RichNode[], images: ImageAddress): Markup {
  return markup`${nodes.map((node) => nodeHtml(node, images))}`;
}

function nodeHtml(node: RichNode, images: ImageAddress): Markup {
  switch (node.kind) {
    case 'text':
      return marked(node.text, node.marks);
    case 'break':
      return markup`<br>`;
    case 'rule':
      return markup`<hr>`;
    case 'paragraph':
      return markup`<p>${richHtml(node.content, images)}</p>`;
    case 'heading':
      return heading(node.level, richHtml(node.content, images));
    case 'bullet-list':
      return markup`<ul>${richHtml(node.content, images)}</ul>`;
    case 'ordered-list':
      return markup`<ol>${richHtml(node.content, images)}</ol>`;
    case 'list-item':
      return markup`<li>${richHtml(node.content, images)}</li>`;
    case 'quote':
      return markup`<blockquote>${richHtml(node.content, images)}</blockquote>`;
    case 'code-block':
      return markup`<pre><code>${node.text}</code></pre>`;
    case 'image':
      return pictureHtml(node, images(node.imageId));
    default:
      return node satisfies never;
  }
}

/** A picture, or its words where it has no address. */
export function pictureHtml(
  { alt, width, height }: { readonly alt: string; readonly width: number; readonly height: number },
  address: string | undefined,
): Markup {
  if (address === undefined) return markup`<p class="quiet">${pictureWords(alt)}</p>`;
  return markup`<p><img src="${address}" alt="${alt}" width="${width}" height="${height}"></p>`;
}

function heading(level: 1 | 2 | 3, content: Markup): Markup {
  return level === 3 ? markup`<h4>${content}</h4>` : markup`<h3>${content}</h3>`;
}

function marked(text: string, marks: TextMarks): Markup {
  let written = markup`${text}`;
  if (marks.code === true) written = markup`<code>${written}</code>`;
  if (marks.strike === true) written = markup`<s>${written}</s>`;
  if (marks.italic === true) written = markup`<em>${written}</em>`;
  if (marks.bold === true) written = markup`<strong>${written}</strong>`;
  if (marks.link === undefined || !isSafeLink(marks.link)) return written;
  return markup`<a href="${marks.link}" rel="noopener noreferrer nofollow">${written}</a>`;
}
