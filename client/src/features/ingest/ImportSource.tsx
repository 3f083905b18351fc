import { INGEST_FORMATS, type IngestFormat } from '@debrief/shared/ingest/ingest.ts';
import { Button, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import classes from './ImportDialog.module.css';
import type { Import } from './use-import.ts';
import { formatWords, words } from './words.ts';

const formats = [
  { value: 'auto', label: words.auto },
  ...INGEST_FORMATS.map((format) => ({ value: format, label: formatWords[format] })),
];

/** The text or the file, and what its times leave open. */
export function ImportSource({ run }: { readonly run: Import }): ReactNode {
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const source = file ?? (text.trim() === '' ? null : new Blob([text], { type: 'text/plain' }));
  return (
    <form
      className={classes['source']}
      onSubmit={(event) => {
        event.preventDefault();
        if (source) void run.look(source);
      }}
    >
      <Textarea
        label={words.pasteLabel}
        placeholder={words.pastePlaceholder}
        autosize
        minRows={5}
        maxRows={12}
        data-autofocus
        disabled={file !== null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileField file={file} onChange={setFile} />
      <ReadingChoice run={run} />
      <Button type="submit" loading={run.busy} disabled={source === null}>
        {words.preview}
      </Button>
    </form>
  );
}

interface FileFieldProps {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}

function FileField({ file, onChange }: FileFieldProps): ReactNode {
  const [over, setOver] = useState(false);
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onChange(event.dataTransfer.files.item(0));
  };
  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <FileInput
        label={words.fileLabel}
        placeholder={words.filePlaceholder}
        clearable
        clearButtonProps={{ 'aria-label': words.cancel }}
        value={file}
        onChange={onChange}
      />
      <p className={classes['hint']}>{words.dropHint}</p>
    </div>
  );
}

/** What the file does not say by itself. What the server asked for is marked. */
export function ReadingChoice({ run }: { readonly run: Import }): ReactNode {
  const zone = useMeeting(({ record }) => record.timeZone);
  const { choice, problem, choose } = run;
  const zones = [
    ...new Set([zone, Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
  ];
  return (
    <div className={classes['row']}>
      <NativeSelect
        label={words.format}
        data={formats}
        value={choice.format}
        onChange={(event) => choose({ format: event.currentTarget.value as IngestFormat | 'auto' })}
      />
      <NativeSelect
        label={words.zone}
        data={[{ value: '', label: words.noZone }, ...zones]}
        value={choice.timeZone}
        error={problem?.asksFor === 'time-zone'}
        onChange={(event) => choose({ timeZone: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.date}
        description={words.dateHint}
        value={choice.date}
        error={problem?.asksFor === 'date'}
        onChange={(event) => choose({ date: event.currentTarget.value })}
      />
    </div>
  );
}
