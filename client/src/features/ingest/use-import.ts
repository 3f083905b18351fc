import { removeTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { IngestRefusal } from '@debrief/shared/ingest/ingest.ts';
import type { IngestAnswer } from '@debrief/shared/protocol/ingest.ts';
import { useState } from 'react';
import { importEvents } from '#hooks/server-calls.ts';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { INITIAL_CHOICE, optionsOf, type ImportChoice } from './import-state.ts';
import { words } from './words.ts';

const MAX_BYTES = 20 * 1024 * 1024;
const undoForMs = 20_000;

/** Why there is no preview, and what the person is asked for. */
export interface ImportProblem {
  readonly text: string;
  readonly asksFor: 'date' | 'time-zone' | undefined;
}

/** An import on its way from a file to the timeline. */
export interface Import {
  readonly choice: ImportChoice;
  readonly preview: IngestAnswer | undefined;
  readonly problem: ImportProblem | undefined;
  readonly busy: boolean;
  /** Changes how it is read; with a preview on the screen it is read again. */
  readonly choose: (change: Partial<ImportChoice>) => void;
  readonly look: (source: Blob) => Promise<void>;
  readonly add: () => Promise<void>;
  readonly back: () => void;
}

const asks: Readonly<Partial<Record<IngestRefusal, ImportProblem['asksFor']>>> = {
  'needs-date': 'date',
  'needs-time-zone': 'time-zone',
};

function isIngestRefusal(code: string): code is keyof typeof asks {
  return code in asks;
}

/** @param onDone - the events are in the timeline */
export function useImport(onDone: () => void): Import {
  const { postmortemId } = useSession();
  const announceAdded = useAddedToast();
  const [choice, setChoice] = useState(INITIAL_CHOICE);
  const [source, setSource] = useState<Blob>();
  const [preview, setPreview] = useState<IngestAnswer>();
  const [problem, setProblem] = useState<ImportProblem>();
  const [busy, setBusy] = useState(false);

  const send = async (file: Blob, wanted: ImportChoice, dryRun: boolean): Promise<IngestAnswer | undefined> => {
    if (file.size > MAX_BYTES) {
      setProblem({ text: words.tooLarge, asksFor: undefined });
      return undefined;
    }
    setBusy(true);
    const answer = await importEvents(postmortemId, file, optionsOf(wanted, dryRun));
    setBusy(false);
    if (answer.kind === 'ok') {
      setProblem(undefined);
      return answer.value;
    }
    const asksFor = answer.kind === 'refused' && isIngestRefusal(answer.code) ? asks[answer.code] : undefined;
    setProblem({ text: answer.kind === 'refused' ? answer.detail : words.unreachable, asksFor });
    return undefined;
  };

  const read = async (file: Blob, wanted: ImportChoice): Promise<void> => {
    const answer = await send(file, wanted, true);
    setPreview(answer ?? undefined);
  };

  return {
    choice,
    preview,
    problem,
    busy,
    choose(change) {
      const next = { ...choice, ...change };
      setChoice(next);
      // What is not wanted is known here already; everything else the server has to read again.
      const isReadAgain = Object.keys(change).some((key) => key !== 'without');
      if (preview && source && isReadAgain) void read(source, next);
    },
    async look(file) {
      const fresh = { ...choice, columns: undefined, sources: undefined, without: new Set<string>() };
      setChoice(fresh);
      setSource(file);
      await read(file, fresh);
    },
    async add() {
      if (!source) return;
      const answer = await send(source, choice, false);
      if (!answer) return;
      announceAdded(answer.addedIds.map((id) => asId<TimelineEntryId>(id)));
      onDone();
    },
    back() {
      setPreview(undefined);
      setProblem(undefined);
    },
  };
}

/** Says how many came, and takes them out again. */
function useAddedToast(): (ids: readonly TimelineEntryId[]) => void {
  const document = useDocument();
  const gesture = useGesture();
  const toast = useToast();
  return (ids) => {
    if (ids.length === 0) return void toast({ text: words.doneKnown, tone: 'notice' });
    const run = (): void => gesture(() => ids.forEach((id) => removeTimelineEntry(document, id)));
    toast({ text: words.done(ids.length), tone: 'ok', forMs: undoForMs, action: { label: words.undo, run } });
  };
}
