import type { StoredImage } from '@debrief/shared/domain/image.ts';
import { ActionIcon } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Code,
  Heading2,
  ImagePlus,
  Italic,
  Link2,
  List,
  ListOrdered,
  Quote,
  type LucideIcon,
} from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { ACCEPTED_IMAGES } from '#hooks/use-image-upload.ts';
import { uploadInto } from './rich-image-uploads.ts';
import { words } from './rich-text-words.ts';
import classes from './RichText.module.css';

interface Tool {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isOn: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  {
    label: 'Bold',
    icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italic',
    icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Code',
    icon: Code,
    isOn: (editor) => editor.isActive('code'),
    run: (editor) => editor.chain().focus().toggleCode().run(),
  },
  {
    label: 'Heading',
    icon: Heading2,
    isOn: (editor) => editor.isActive('heading'),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: 'List',
    icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Quote',
    icon: Quote,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

interface RichTextToolbarProps {
  readonly editor: Editor;
  readonly upload: (file: Blob) => Promise<StoredImage | undefined>;
  /** The address of a link is being written. */
  readonly linking: boolean;
  readonly onLink: () => void;
}

/** The few ways to set a text that the summary can print. */
export function RichTextToolbar({ editor, upload, linking, onLink }: RichTextToolbarProps): ReactNode {
  const on = useEditorState({ editor, selector: ({ editor: current }) => tools.map((tool) => tool.isOn(current)) });
  return (
    <div className={classes['toolbar']} role="toolbar" aria-label={words.format}>
      {tools.map(({ label, icon: Icon, run }, index) => (
        <ActionIcon
          key={label}
          variant={on[index] ? 'light' : 'subtle'}
          color={on[index] ? 'iris' : 'gray'}
          size={32}
          aria-label={label}
          aria-pressed={on[index] ?? false}
          title={label}
          // The selection in the text stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
      <LinkButton {...{ editor, linking, onLink }} />
      <PictureButton {...{ editor, upload }} />
    </div>
  );
}

function LinkButton({ editor, linking, onLink }: Omit<RichTextToolbarProps, 'upload'>): ReactNode {
  const inLink = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('link') });
  return (
    <ActionIcon
      variant={inLink || linking ? 'light' : 'subtle'}
      color={inLink || linking ? 'iris' : 'gray'}
      size={32}
      aria-label={words.link}
      aria-expanded={linking}
      aria-keyshortcuts="Control+K"
      title={`${words.link} (Ctrl / ⌘ K)`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onLink}
    >
      <Link2 size={16} aria-hidden />
    </ActionIcon>
  );
}

function PictureButton({ editor, upload }: Pick<RichTextToolbarProps, 'editor' | 'upload'>): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={words.addPicture}
        title={words.addPicture}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => input.current?.click()}
      >
        <ImagePlus size={16} aria-hidden />
      </ActionIcon>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_IMAGES}
        onChange={({ currentTarget }) => {
          const position = editor.state.selection.to;
          uploadInto(editor.view, [...(currentTarget.files ?? [])], { upload, position });
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
