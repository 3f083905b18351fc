import { Extension, type Extensions } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import { useEffect, type ReactNode } from 'react';
import { useSectionBody } from '#hooks/use-section-body.ts';
import { useSession } from '#hooks/use-session.ts';
import { RichTextToolbar } from './RichTextToolbar.tsx';
import classes from './RichText.module.css';

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
  const { awareness, setPresence } = useSession();
  const editor = useEditor(
    {
      extensions: extensionsFor(fragment, awareness),
      editable: !readOnly,
      injectCSS: false,
      editorProps: {
        attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: classes['text'] ?? '' },
      },
      onFocus: () => setPresence({ editing: `sections:${sectionId}`, typing: true }),
      onBlur: () => setPresence({ editing: null, typing: false }),
    },
    [fragment, awareness],
  );
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  return (
    <div className={classes['editor']} data-read-only={readOnly || undefined}>
      {!readOnly && <RichTextToolbar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}

/** Only what the summary can print; and nothing that would write by itself when somebody merely looks. */
function extensionsFor(fragment: Fragment, awareness: Parameters<typeof yCursorPlugin>[0]): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      underline: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3] },
      link: { openOnClick: false },
    }),
    Collaboration.configure({ fragment }),
    Extension.create({
      name: 'remoteCarets',
      addProseMirrorPlugins: () => [
        yCursorPlugin(awareness, { cursorBuilder: drawCaret, selectionBuilder: drawSelection }, 'richCaret'),
      ],
    }),
  ];
}

interface CaretUser {
  readonly name: string;
  readonly color: string;
}

function drawCaret({ name, color }: CaretUser): HTMLElement {
  const caret = document.createElement('span');
  caret.className = classes['caret'] ?? '';
  caret.dataset['hue'] = color;
  caret.ariaHidden = 'true';
  const label = document.createElement('span');
  label.className = classes['caretName'] ?? '';
  label.textContent = name;
  caret.append(label);
  return caret;
}

function drawSelection({ color }: CaretUser): { readonly [name: string]: string; class: string } {
  return { class: classes['selection'] ?? '', 'data-hue': color };
}
