import { planTemplateChange } from '@debrief/shared/domain/template-change.ts';
import { plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import { listTemplatesFor } from '#hooks/template-calls.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { Agenda } from './Agenda.tsx';
import classes from './ChangeTemplate.module.css';
import { groupsOf } from './template-groups.ts';
import { useTemplateList } from './use-template-list.ts';
import { words } from './words.ts';

interface ChangeTemplateFormProps {
  /** What the document was made from. */
  readonly kept: Template;
  readonly onDone: () => void;
}

/** Chooses another template, and says exactly what it will do. */
export function ChangeTemplateForm({ kept, onDone }: ChangeTemplateFormProps): ReactNode {
  const { postmortemId } = useSession();
  const ask = useCallback(() => listTemplatesFor(postmortemId), [postmortemId]);
  const [read, retry] = useTemplateList(ask);
  const incidentType = useMeeting(({ record }) => record.incidentType);
  const [chosenId, setChosenId] = useState(kept.id);
  const [busy, setBusy] = useState(false);
  const command = useCommand();
  const toast = useToast();
  if (read.state === 'loading') return <p aria-busy="true">{words.loading}</p>;
  if (read.state !== 'read') {
    return (
      <>
        <p>{read.state === 'refused' ? read.detail : words.unreachable}</p>
        <Button onClick={retry}>{words.tryAgain}</Button>
      </>
    );
  }
  const chosen = read.templates.find(({ id }) => id === chosenId);
  const isOther = chosen !== undefined && (chosen.id !== kept.id || chosen.version !== kept.version);
  const apply = async ({ id, name }: Template): Promise<void> => {
    setBusy(true);
    const answer = await command({ type: 'apply-template', templateId: id });
    setBusy(false);
    if (!answer.ok) return;
    toast({ text: words.change.done(name), tone: 'ok' });
    onDone();
  };
  return (
    <div className={classes['form']}>
      <NativeSelect
        label={words.change.choose}
        description={isOther && chosen.id === kept.id ? words.change.newer : chosen?.description}
        inputWrapperOrder={['label', 'input', 'description']}
        data={groupsOf(read.templates, incidentType)}
        value={chosenId}
        onChange={(event) => setChosenId(event.currentTarget.value)}
      />
      {isOther ? <Consequences kept={kept} chosen={chosen} /> : <p className={classes['same']}>{words.change.same}</p>}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onDone}>
          {words.change.cancel}
        </Button>
        <Button disabled={!isOther} loading={busy} onClick={() => chosen && void apply(chosen)}>
          {words.change.apply}
        </Button>
      </div>
    </div>
  );
}

function Consequences({ kept, chosen }: { readonly kept: Template; readonly chosen: Template }): ReactNode {
  const shown = useDocumentState((state) => state.sections.rows);
  const leftOut = useDocumentState((state) => state.leftOutSections.rows);
  const drafts = useMeeting((event) => event.drafts.count);
  const { sections, leavesOut } = planTemplateChange({ shown, leftOut }, { from: kept, to: chosen });
  const titles = (fate: 'kept' | 'new'): readonly string[] =>
    sections
      .filter((section) => section.fate === fate || (fate === 'kept' && section.fate === 'fresh'))
      .map(({ title }) => title);
  return (
    <section aria-label={words.change.whatHappens} aria-live="polite" className={classes['plan']}>
      <Titles heading={words.change.stays} titles={titles('kept')} fate="stays" />
      <Titles heading={words.change.comes} titles={titles('new')} fate="comes" />
      <Titles heading={words.change.goes} titles={leavesOut.map(({ title }) => title)} fate="goes" />
      <div>
        <h3 className={classes['heading']}>{words.change.questions}</h3>
        <ul className={classes['questions']}>
          {chosen.prompts.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
        {drafts > 0 && <p className={classes['drafts']}>{words.change.drafts(drafts)}</p>}
      </div>
      <div className={classes['agenda']}>
        <h3 className={classes['heading']}>{words.change.agenda(plannedMinutes(chosen.stages))}</h3>
        <Agenda stages={chosen.stages} />
      </div>
    </section>
  );
}

interface TitlesProps {
  readonly heading: string;
  readonly titles: readonly string[];
  readonly fate: 'stays' | 'comes' | 'goes';
}

function Titles({ heading, titles, fate }: TitlesProps): ReactNode {
  if (titles.length === 0) return null;
  return (
    <div>
      <h3 className={classes['heading']}>{heading}</h3>
      <ul className={classes['titles']} data-fate={fate}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  );
}
