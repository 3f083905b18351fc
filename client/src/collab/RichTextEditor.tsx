import { Extension, type Extensions } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { Plugin } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useImageAddress, useImageUpload } from '#hooks/use-image-upload.ts';
import { useSectionBody } from '#hooks/use-section-body.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { isSafeAddress } from './link-address.ts';
import { LinkBar } from './LinkBar.tsx';
import { withRowsAsLines } from './pasted-tables.ts';
import { QuietFirstRender } from './quiet-first-render.ts';
import { RichImage } from './rich-image.ts';
import { RichImageUploads } from './rich-image-uploads.ts';
import { RichTextToolbar } from './RichTextToolbar.tsx';
import { words } from './rich-text-words.ts';
import classes from './RichText.module.css';
import { UndoBesideOthers } from './undo-beside-others.ts';

interface RichTextEditorProps {
  readonly sectionId: string;
  readonly label: string;
  readonly readOnly?: boolean;
}

type Fragment = NonNullable<ReturnType<typeof useSectionBody>>;

/** The editor of {@link RichText}; loaded only when it is shown. */
export function RichTextEditor({ sectionId, label, readOnly = false }: RichTextEditorProps): ReactNode {
  const fragment = useSectionBody(sectionId);
  if (!fragment) return <div className={classes['loading']} aria-busy="true" />;
  return <BoundEditor fragment={fragment} sectionId={sectionId} label={label} readOnly={readOnly} />;
}

interface BoundEditorProps {
  readonly fragment: Fragment;
  readonly sectionId: string;
  readonly label: string;
  readonly readOnly: boolean;
}

function BoundEditor({ fragment, sectionId, label, readOnly }: BoundEditorProps): ReactNode {
  const { richPresence, setPresence } = useSession();
  const images = useImages();
  const [linking, setLinking] = useState(false);
  const editor = useEditor(
    {
      extensions: [
        ...extensionsFor(fragment, richPresence),
        RichImage.configure(images),
        RichImageUploads.configure(images),
        Extension.create({
          name: 'linkKey',
          addKeyboardShortcuts: () => ({
            'Mod-k': () => {
              setLinking(true);
              return true;
            },
          }),
        }),
      ],
      editable: !readOnly,
      injectCSS: false,
      editorProps: { attributes: attributesFor(label, readOnly) },
      onFocus: () => setPresence({ editing: `sections:${sectionId}`, typing: true }),
      onBlur: () => setPresence({ editing: null, typing: false }),
    },
    [fragment, richPresence, images],
  );
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  // A section that is renamed keeps its editor, and whoever writes in it the caret.
  useEffect(() => {
    editor.setOptions({ editorProps: { attributes: attributesFor(label, readOnly) } });
  }, [editor, label, readOnly]);
  return (
    <div className={classes['editor']} data-read-only={readOnly || undefined}>
      {!readOnly && (
        <RichTextToolbar editor={editor} upload={images.upload} linking={linking} onLink={() => setLinking(!linking)} />
      )}
      {!readOnly && linking && <LinkBar editor={editor} onClose={() => setLinking(false)} />}
      <EditorContent editor={editor} />
    </div>
  );
}

/** The ways of pictures into this text; the same object as long as the session lives. */
function useImages(): ReturnType<typeof RichImageUploads.configure>['options'] {
  const address = useImageAddress();
  const upload = useImageUpload();
  const toast = useToast();
  return useMemo(
    () => ({
      address,
      upload,
      onLeftOut: (count: number) => void toast({ text: words.leftOut(count), tone: 'notice', forMs: 8_000 }),
    }),
    [address, upload, toast],
  );
}

function attributesFor(label: string, readOnly: boolean): Record<string, string> {
  return {
    'aria-label': label,
    role: 'textbox',
    'aria-multiline': 'true',
    // Without it a text that is only read is a field to people who listen to the screen.
    'aria-readonly': String(readOnly),
    class: classes['text'] ?? '',
  };
}

/** Only what the summary can print; and nothing that would write by itself when somebody merely looks. */
function extensionsFor(fragment: Fragment, presence: Parameters<typeof yCursorPlugin>[0]): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      underline: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3] },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (address) => isSafeAddress(address),
        HTMLAttributes: { rel: 'noopener noreferrer nofollow' },
      },
    }),
    QuietFirstRender,
    Collaboration.configure({ fragment }),
    UndoBesideOthers,
    Extension.create({
      name: 'pastedTables',
      addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: withRowsAsLines } })],
    }),
    Extension.create({
      name: 'remoteCarets',
      addProseMirrorPlugins: () => [
        yCursorPlugin(presence, { cursorBuilder: drawCaret, selectionBuilder: drawSelection }),
      ],
    }),
  ];
}

interface CaretUser {
  readonly name: string;
  readonly hue: string;
}

function drawCaret({ name, hue }: CaretUser): HTMLElement {
  const caret = document.createElement('span');
  caret.className = classes['caret'] ?? '';
  caret.dataset['hue'] = hue;
  // Drawn by the style sheet: a name is not part of what the text says, not even to who copies it.
  caret.dataset['name'] = name;
  caret.ariaHidden = 'true';
  return caret;
}

function drawSelection({ hue }: CaretUser): { readonly [name: string]: string; class: string } {
  return { class: classes['selection'] ?? '', 'data-hue': hue };
}
