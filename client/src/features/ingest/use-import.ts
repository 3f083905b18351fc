import type { IngestAnswer, IngestOptions } from '@debrief/shared/protocol/ingest.ts';
import { useRef, useState } from 'react';
import { importEvents } from '#hooks/server-calls.ts';
import { useSession } from '#hooks/use-session.ts';
import { choiceForAnother, INITIAL_CHOICE, lacksOf, optionsOf, type ImportChoice, type Lack } from './import-state.ts';
import { useAddedToast } from './use-added-toast.ts';
import { words } from './words.ts';

const maxBytes = 20 * 1024 * 1024;

/** Why there is no preview, and what the person is asked for. */
export interface ImportProblem {
  readonly text: string;
  readonly lacks: readonly Lack[];
}

/** An import on its way from a file to the timeline. */
export interface Import {
  readonly choice: ImportChoice;
  readonly preview: IngestAnswer | undefined;
  readonly problem: ImportProblem | undefined;
  readonly busy: boolean;
  /** Changes what is wanted; nothing is read. */
  readonly choose: (change: Partial<ImportChoice>) => void;
  /** Reads a new text or file. */
  readonly look: (source: Blob) => Promise<void>;
  /** Reads the same again, another way. */
  readonly readAgain: (change: Partial<ImportChoice>) => Promise<void>;
  readonly add: () => Promise<void>;
  readonly back: () => void;
}

type Reading = { readonly answer: IngestAnswer } | { readonly problem: ImportProblem };

/** @param onDone - the events are in the timeline */
export function useImport(onDone: () => void): Import {
  const { problem, busy, ask, setProblem, stop } = useAsking();
  const tellAdded = useAddedToast();
  const [choice, setChoice] = useState(INITIAL_CHOICE);
  const [source, setSource] = useState<Blob>();
  const [preview, setPreview] = useState<IngestAnswer>();

  const read = async (file: Blob, wanted: ImportChoice): Promise<void> => {
    setChoice(wanted);
    const reading = await ask(file, optionsOf(wanted, true));
    if (reading) setPreview('answer' in reading ? reading.answer : undefined);
  };
  return {
    choice,
    preview,
    problem,
    busy,
    choose: (change) => setChoice({ ...choice, ...change }),
    async look(file) {
      const copy = await copyOf(file);
      if ('problem' in copy) return setProblem(copy.problem);
      setSource(copy.file);
      await read(copy.file, choiceForAnother(choice));
    },
    async readAgain(change) {
      if (source) await read(source, { ...choice, ...change });
    },
    async add() {
      if (!source) return;
      const reading = await ask(source, optionsOf(choice, false));
      if (!reading || 'problem' in reading) return;
      tellAdded(reading.answer);
      onDone();
    },
    back() {
      stop();
      setPreview(undefined);
    },
  };
}

interface Asking extends Pick<Import, 'problem' | 'busy'> {
  /** @returns undefined when something else was asked for meanwhile */
  readonly ask: (file: Blob, options: IngestOptions) => Promise<Reading | undefined>;
  readonly setProblem: (problem: ImportProblem) => void;
  /** Whatever is still answered is no longer wanted. */
  readonly stop: () => void;
}

/** One question to the server at a time: the last one counts. */
function useAsking(): Asking {
  const { postmortemId } = useSession();
  const [problem, setProblem] = useState<ImportProblem>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  return {
    problem,
    busy,
    setProblem,
    async ask(file, options) {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      // A question stays on the screen until its answer was good; anything else is no longer true.
      setProblem((current) => (current && current.lacks.length > 0 ? current : undefined));
      const reading = readingOf(await importEvents(postmortemId, file, options));
      if (mine !== latest.current) return undefined;
      setBusy(false);
      setProblem('problem' in reading ? reading.problem : undefined);
      return reading;
    },
    stop() {
      latest.current += 1;
      setBusy(false);
      setProblem(undefined);
    },
  };
}

function readingOf(answer: Awaited<ReturnType<typeof importEvents>>): Reading {
  if (answer.kind === 'ok') return { answer: answer.value };
  if (answer.kind === 'unreachable') return { problem: { text: words.unreachable, lacks: [] } };
  return { problem: { text: answer.detail, lacks: lacksOf(answer.code) } };
}

/** The bytes as they are now: the file may be changed, moved or deleted before it is sent a second time. */
async function copyOf(file: Blob): Promise<{ readonly file: Blob } | { readonly problem: ImportProblem }> {
  if (file.size > maxBytes) return { problem: { text: words.tooLarge, lacks: [] } };
  try {
    return { file: new Blob([await file.arrayBuffer()], { type: file.type }) };
  } catch {
    return { problem: { text: words.unreadable, lacks: [] } };
  }
}
