import type { Template, TemplateDraft } from '@debrief/shared/domain/template.ts';
import { useEffect, useState } from 'react';
import { addTemplate, changeTemplate, deleteTemplate, type TemplateAnswer } from '#hooks/template-calls.ts';
import { useToast } from '#hooks/use-toast.ts';
import { draftOf, missingIn } from './template-draft.ts';
import { words } from './words.ts';

/** A template that is being changed in this tab; nobody sees it before it is saved. */
export interface TemplateForm {
  readonly draft: TemplateDraft;
  readonly change: (draft: TemplateDraft) => void;
  readonly isDirty: boolean;
  readonly busy: boolean;
  /** Why the last try did not work; empty when there is nothing to say. */
  readonly error: string;
  /** Somebody else has saved another version meanwhile. */
  readonly conflict: boolean;
  readonly save: () => void;
  readonly saveCopy: () => void;
  readonly remove: () => void;
}

/** The form's state, and what it sends. */
export function useTemplateForm(template: Template): TemplateForm {
  const [draft, setDraft] = useState(() => draftOf(template));
  const [saved, setSaved] = useState({ draft, version: template.version });
  const { busy, error, conflict, say, send } = useSending();
  const toast = useToast();
  const isDirty = draft !== saved.draft;
  useLeaveWarning(isDirty);
  const leaveFor = (address: string): void => {
    setSaved({ ...saved, draft });
    // After the render that knows that nothing is unsaved any more, so that nobody is warned.
    setTimeout(() => location.assign(address));
  };
  const whenComplete = (run: () => void): void => {
    const missing = missingIn(draft);
    if (missing) say(missing === 'name' ? words.editor.missingName : words.editor.missing);
    else run();
  };
  const save = (): void =>
    send(changeTemplate(template.id, { ...draft, version: saved.version }), ({ version }) => {
      setSaved({ draft, version });
      toast({ text: words.editor.saved(version), tone: 'ok' });
    });
  return {
    draft,
    change: setDraft,
    isDirty,
    busy,
    error,
    conflict,
    save: () => whenComplete(save),
    saveCopy: () => whenComplete(() => send(addTemplate(draft), ({ id }) => leaveFor(`/templates/${id}`))),
    remove: () => send(deleteTemplate(template.id), () => leaveFor('/templates')),
  };
}

interface Sending extends Pick<TemplateForm, 'busy' | 'error' | 'conflict'> {
  readonly say: (error: string) => void;
  readonly send: <Value>(asked: Promise<TemplateAnswer<Value>>, done: (value: Value) => void) => void;
}

/** Waits for the server, and says what it would not do. */
function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [conflict, setConflict] = useState(false);
  const take = <Value>(answer: TemplateAnswer<Value>, done: (value: Value) => void): void => {
    setBusy(false);
    setError('');
    if (answer.kind === 'ok') return done(answer.value);
    if (answer.kind === 'unreachable') return setError(words.editor.unreachable);
    if (answer.code === 'template-changed') return setConflict(true);
    setError(answer.detail);
  };
  return {
    busy,
    error,
    conflict,
    say: setError,
    send(asked, done) {
      setBusy(true);
      void asked.then((answer) => take(answer, done));
    },
  };
}

function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
