import { asId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { imagePath } from '@debrief/shared/domain/image.ts';
import type { AttachedImage } from '@debrief/shared/domain/timeline.ts';
import type { RichNode, TextMarks } from '@debrief/shared/domain/rich-text.ts';
import { isSafeLink } from '@debrief/shared/summary/safe-link.ts';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Long text to read. The page's own headings are of levels 1 and 2. */
export function RichNodes({ nodes }: { readonly nodes: readonly RichNode[] }): ReactNode {
  return nodes.map((node, index) => <Node key={index} node={node} />);
}

function Node({ node }: { readonly node: RichNode }): ReactNode {
  switch (node.kind) {
    case 'text':
      return marked(node.text, node.marks);
    case 'break':
      return <br />;
    case 'rule':
      return <hr />;
    case 'paragraph':
      return <p>{contentOf(node)}</p>;
    case 'heading':
      return node.level === 3 ? <h4>{contentOf(node)}</h4> : <h3>{contentOf(node)}</h3>;
    case 'bullet-list':
      return <ul>{contentOf(node)}</ul>;
    case 'ordered-list':
      return <ol>{contentOf(node)}</ol>;
    case 'list-item':
      return <li>{contentOf(node)}</li>;
    case 'quote':
      return <blockquote>{contentOf(node)}</blockquote>;
    case 'code-block':
      return (
        <pre>
          <code>{node.text}</code>
        </pre>
      );
    case 'image':
      return <Picture {...node} />;
    default:
      return node satisfies never;
  }
}

/** A picture of this postmortem. */
export function Picture({ imageId, alt, width, height }: AttachedImage): ReactNode {
  const { postmortemId } = useParams({ from: '/p/$postmortemId/summary' });
  const address = imagePath(asId<PostmortemId>(postmortemId), imageId);
  return <img src={address} alt={alt} width={width} height={height} loading="lazy" />;
}

function contentOf({ content }: { readonly content: readonly RichNode[] }): ReactNode {
  return <RichNodes nodes={content} />;
}

function marked(text: string, marks: TextMarks): ReactNode {
  let written: ReactNode = text;
  if (marks.code === true) written = <code>{written}</code>;
  if (marks.strike === true) written = <s>{written}</s>;
  if (marks.italic === true) written = <em>{written}</em>;
  if (marks.bold === true) written = <strong>{written}</strong>;
  if (marks.link === undefined || !isSafeLink(marks.link)) return written;
  return (
    <a href={marks.link} target="_blank" rel="noopener noreferrer nofollow">
      {written}
    </a>
  );
}
