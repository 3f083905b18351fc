import type { RichNode, TextMarks } from '#domain/rich-text.ts';
import { markup, type Markup } from '#lang/markup.ts';
import { isSafeLink } from './safe-link.ts';

/** Long text as HTML; the page's own headings are of levels 1 and 2, and the editor's button writes level 2. */
export function richHtml(nodes: readonly RichNode[]): Markup {
  return markup`${nodes.map(nodeHtml)}`;
}

function nodeHtml(node: RichNode): Markup {
  switch (node.kind) {
    case 'text':
      return marked(node.text, node.marks);
    case 'break':
      return markup`<br>`;
    case 'rule':
      return markup`<hr>`;
    case 'paragraph':
      return markup`<p>${richHtml(node.content)}</p>`;
    case 'heading':
      return heading(node.level, richHtml(node.content));
    case 'bullet-list':
      return markup`<ul>${richHtml(node.content)}</ul>`;
    case 'ordered-list':
      return markup`<ol>${richHtml(node.content)}</ol>`;
    case 'list-item':
      return markup`<li>${richHtml(node.content)}</li>`;
    case 'quote':
      return markup`<blockquote>${richHtml(node.content)}</blockquote>`;
    case 'code-block':
      return markup`<pre><code>${node.text}</code></pre>`;
    default:
      return node satisfies never;
  }
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
