import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { Button } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { saveSettings } from '#hooks/server-calls.ts';
import { useToast } from '#hooks/use-toast.ts';
import { useTakeOverSettings } from '#hooks/use-workspace-settings.ts';
import { CalendarSection } from './CalendarSection.tsx';
import { DeadlineSection } from './DeadlineSection.tsx';
import { whyNotSaved } from './settings-draft.ts';
import { SeveritySection } from './SeveritySection.tsx';
import classes from './settings.module.css';
import { words } from './words.ts';

interface SettingsFormProps {
  readonly settings: WorkspaceSettings;
  /** Why they cannot be changed here; empty when they can. */
  readonly reason: string;
}

/** All settings on one page, saved together: deadlines depend on all three parts. */
export function SettingsForm({ settings, reason }: SettingsFormProps): ReactNode {
  const { draft, setDraft, error, busy, isChanged, save } = useSettingsDraft(settings);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button');
    void save();
    wrong?.focus();
  };
  return (
    <form noValidate className={classes['form']} onSubmit={submit}>
      {reason !== '' && (
        <p className={classes['reason']}>
          <Lock size={16} aria-hidden />
          {reason}
        </p>
      )}
      <fieldset className={classes['sections']} disabled={reason !== ''} aria-label={words.title}>
        <SeveritySection settings={draft} onChange={setDraft} />
        <DeadlineSection settings={draft} onChange={setDraft} />
        <CalendarSection settings={draft} onChange={setDraft} />
      </fieldset>
      {reason === '' && (
        <div className={classes['bar']}>
          <p role="alert" className={classes['error']}>
            {error}
          </p>
          {isChanged && error === '' && <p className={classes['unsaved']}>{words.unsaved}</p>}
          <Button
            type="button"
            variant="subtle"
            color="gray"
            disabled={!isChanged || busy}
            onClick={() => setDraft(settings)}
          >
            {words.discard}
          </Button>
          <Button type="submit" loading={busy} disabled={!isChanged}>
            {words.save}
          </Button>
        </div>
      )}
    </form>
  );
}

interface SettingsDraft {
  readonly draft: WorkspaceSettings;
  readonly setDraft: (settings: WorkspaceSettings) => void;
  /** In words; empty when there is nothing to say. */
  readonly error: string;
  readonly busy: boolean;
  readonly isChanged: boolean;
  readonly save: () => Promise<void>;
}

function useSettingsDraft(settings: WorkspaceSettings): SettingsDraft {
  const [draft, setDraft] = useState(settings);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const takeOver = useTakeOverSettings();
  const toast = useToast();
  const save = async (): Promise<void> => {
    const why = whyNotSaved(draft);
    setError(why);
    if (why !== '') return;
    setBusy(true);
    const answer = await saveSettings(draft);
    setBusy(false);
    if (answer.kind === 'ok') {
      setDraft(answer.value);
      takeOver(answer.value);
      toast({ text: words.saved, tone: 'ok' });
      return;
    }
    setError(answer.kind === 'refused' ? answer.detail : words.saveFailed);
  };
  const change = (next: WorkspaceSettings): void => {
    setDraft(next);
    setError('');
  };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings);
  return { draft, setDraft: change, error, busy, isChanged, save };
}
