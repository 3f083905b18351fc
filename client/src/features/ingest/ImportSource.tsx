import { Button, FileButton, Textarea } from '@mantine/core';
import { FileText, Upload, X } from 'lucide-react';
import { useRef, type ClipboardEvent, type ReactNode } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import classes from './ImportDialog.module.css';
import type { ImportDraft } from './import-state.ts';
import { FormatField, ReadingFields } from './ReadingFields.tsx';
import { useFileDrop } from './use-file-drop.ts';
import type { Import } from './use-import.ts';
import { sizeWords, words } from './words.ts';

interface ImportSourceProps {
  readonly run: Import;
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly formId: string;
}

/** The text or the file, and what its times leave open. */
export function ImportSource({ run, draft, onDraft, formId }: ImportSourceProps): ReactNode {
  const { text, file } = draft;
  const field = useRef<HTMLTextAreaElement>(null);
  const take = (chosen: File | null): void => {
    if (chosen) onDraft({ ...draft, file: chosen });
  };
  const isOver = useFileDrop(take);
  const handlePaste = (event: ClipboardEvent): void => {
    const [pasted] = event.clipboardData.files;
    // A copied table comes as text and as a picture of it; a file comes as itself alone.
    if (!pasted || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    take(pasted);
  };
  const look = (): void => {
    if (file) void run.look(file);
    else if (text.trim() !== '') void run.look(new Blob([text], { type: 'text/plain' }));
  };
  return (
    <form
      id={formId}
      className={classes['source']}
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <p className={classes['lead']}>{words.lead}</p>
      {file ? (
        <ChosenFile
          file={file}
          onRemove={() => {
            onDraft({ ...draft, file: null });
            requestAnimationFrame(() => field.current?.focus());
          }}
        />
      ) : (
        <Textarea
          ref={field}
          label={words.pasteLabel}
          placeholder={words.pastePlaceholder}
          autosize
          minRows={6}
          maxRows={12}
          autoFocus
          data-autofocus
          value={text}
          onChange={(event) => onDraft({ ...draft, text: event.currentTarget.value })}
          onPaste={handlePaste}
        />
      )}
      <div className={classes['drop']} data-over={isOver || undefined}>
        <FileButton onChange={take}>
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<Upload size={14} aria-hidden />}>
              {file ? words.otherFile : words.fromFile}
            </Button>
          )}
        </FileButton>
        <p className={classes['hint']}>{words.dropHint}</p>
      </div>
      <details className={classes['details']}>
        <summary>{words.howRead}</summary>
        <div className={classes['row']}>
          <FormatField value={run.choice.format} onChange={(format) => run.choose({ format })} />
          <ReadingFields value={run.choice} onChange={run.choose} />
        </div>
      </details>
    </form>
  );
}

function ChosenFile({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }): ReactNode {
  return (
    <p className={classes['file']}>
      <FileText size={18} aria-hidden />
      <span className={classes['fileName']}>{file.name}</span>
      <span className={classes['hint']}>{sizeWords(file.size)}</span>
      <IconButton label={words.removeFile(file.name)} onClick={onRemove}>
        <X size={16} aria-hidden />
      </IconButton>
    </p>
  );
}
