import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { ExternalLink, Unlink } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { isSafeAddress, linkAddress } from './link-address.ts';
import classes from './RichText.module.css';
import { words } from './rich-text-words.ts';

interface LinkBarProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where the address of a link is written, changed and taken away; Enter sets it, Escape goes back to the text. */
export function LinkBar({ editor, onClose }: LinkBarProps): ReactNode {
  const attributes: Readonly<Record<string, unknown>> = editor.getAttributes('link');
  const current = typeof attributes['href'] === 'string' ? attributes['href'] : '';
  const [typed, setTyped] = useState(current);
  const [unsafe, setUnsafe] = useState(false);
  const close = (): void => {
    onClose();
    editor.commands.focus();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The page around may be a form or listen for Enter, too.
    event.stopPropagation();
    if (typed.trim() === '') return remove();
    const address = linkAddress(typed);
    setUnsafe(address === undefined);
    if (address === undefined) return;
    setLink(editor, address);
    onClose();
  };
  return (
    <form className={classes['linkBar']} aria-label={words.link} onSubmit={submit}>
      <TextInput
        className={classes['linkField']}
        size="xs"
        aria-label={words.linkAddress}
        placeholder="https://…"
        value={typed}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
        error={unsafe && words.linkUnsafe}
        onChange={(event) => {
          setUnsafe(false);
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="xs">
        {words.setLink}
      </Button>
      {current !== '' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={words.removeLink}
          title={words.removeLink}
          onClick={remove}
        >
          <Unlink size={16} aria-hidden />
        </ActionIcon>
      )}
      {isSafeAddress(current) && (
        <ActionIcon
          component="a"
          href={current}
          target="_blank"
          rel="noopener noreferrer"
          variant="subtle"
          color="gray"
          size={30}
          aria-label={words.openLink}
          title={words.openLink}
        >
          <ExternalLink size={16} aria-hidden />
        </ActionIcon>
      )}
      <Button size="xs" variant="subtle" color="gray" onClick={close}>
        {words.cancel}
      </Button>
    </form>
  );
}

/** The selected words become the link; where none are selected, the address itself is written. */
function setLink(editor: Editor, href: string): void {
  if (editor.state.selection.empty && !editor.isActive('link')) {
    const text = href.replace(/^mailto:/u, '');
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .run();
    return;
  }
  editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
}
