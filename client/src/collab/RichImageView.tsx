import { asId, ID_PATTERN, type ImageId } from '@debrief/shared/domain/ids.ts';
import { ActionIcon } from '@mantine/core';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useImageAddress } from '#hooks/use-image-upload.ts';
import classes from './RichText.module.css';
import { words } from './rich-text-words.ts';

/** A picture in the text, with the words for who cannot see it. */
export function RichImageView({ node, editor, selected, updateAttributes, deleteNode }: ReactNodeViewProps): ReactNode {
  const address = useImageAddress();
  const { imageId, alt, width, height } = readAttributes(node.attrs);
  const [typed, setTyped] = useState<string>();
  const editable = editor.isEditable;
  const store = (): void => {
    if (typed !== undefined && typed.trim() !== alt) updateAttributes({ alt: typed.trim() });
    setTyped(undefined);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setTyped(undefined);
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') store();
    editor.commands.focus();
  };
  if (imageId === undefined) return <NodeViewWrapper />;
  return (
    <NodeViewWrapper as="figure" className={classes['figure']} data-selected={(selected && editable) || undefined}>
      <img
        className={classes['picture']}
        src={address(imageId)}
        alt={alt === '' ? words.pictureWithoutWords : alt}
        width={width}
        height={height}
        loading="lazy"
        data-drag-handle=""
      />
      {editable && (
        <div className={classes['pictureTools']} contentEditable={false}>
          <input
            className={classes['alt']}
            aria-label={words.altLabel}
            placeholder={words.altPlaceholder}
            maxLength={300}
            value={typed ?? alt}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={store}
            onKeyDown={handleKeyDown}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={words.removePicture}
            title={words.removePicture}
            onClick={() => {
              deleteNode();
              editor.commands.focus();
            }}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {!editable && alt !== '' && <figcaption className={classes['caption']}>{alt}</figcaption>}
    </NodeViewWrapper>
  );
}

interface ImageAttributes {
  readonly imageId: ImageId | undefined;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** What a peer wrote may be anything. */
function readAttributes(attributes: Readonly<Record<string, unknown>>): ImageAttributes {
  const { imageId, alt, width, height } = attributes;
  const isId = typeof imageId === 'string' && ID_PATTERN.test(imageId);
  return {
    imageId: isId ? asId<ImageId>(imageId) : undefined,
    alt: typeof alt === 'string' ? alt : '',
    width: Number(width) || 1,
    height: Number(height) || 1,
  };
}
