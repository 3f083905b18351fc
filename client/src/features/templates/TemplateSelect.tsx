import { plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import type { IncidentType } from '@debrief/shared/domain/postmortem.ts';
import { NativeSelect } from '@mantine/core';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { listTemplates } from '#hooks/template-calls.ts';
import { Agenda } from './Agenda.tsx';
import { groupsOf, suggestedFor } from './template-groups.ts';
import classes from './TemplateSelect.module.css';
import { useTemplateList } from './use-template-list.ts';
import { words } from './words.ts';

interface TemplateSelectProps {
  /** The id of the chosen or suggested template; undefined: the server's choice. */
  readonly value: string | undefined;
  /** The person has chosen. */
  readonly onChange: (templateId: string) => void;
  /** What suits the type of incident; undefined: the server's choice. */
  readonly onSuggest: (templateId: string | undefined) => void;
  /** Templates for this type are offered first, and one of them suggested. */
  readonly incidentType: IncidentType;
}

/** What a new postmortem is made from, with a preview. Nothing at all while the templates are not known. */
export function TemplateSelect({ value, onChange, onSuggest, incidentType }: TemplateSelectProps): ReactNode {
  const [read] = useTemplateList(listTemplates);
  // The gallery leads here with its choice.
  const wanted = read.state === 'read' ? read.templates.find(({ id }) => id === wantedByAddress()) : undefined;
  const suggested = read.state === 'read' ? suggestedFor(read.templates, incidentType)?.id : undefined;
  const suggest = useEffectEvent(() => onSuggest(wanted?.id ?? suggested));
  useEffect(() => suggest(), [wanted, suggested]);
  if (read.state !== 'read') return null;
  const chosen = read.templates.find(({ id }) => id === value) ?? read.templates[0];
  if (!chosen) return null;
  return (
    <div className={classes['select']}>
      <NativeSelect
        label={words.select}
        description={words.selectHint}
        inputWrapperOrder={['label', 'input', 'description']}
        data={groupsOf(read.templates, incidentType)}
        value={chosen.id}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Preview template={chosen} />
    </div>
  );
}

function wantedByAddress(): string | null {
  return new URLSearchParams(location.search).get('template');
}

function Preview({ template }: { readonly template: Template }): ReactNode {
  const { name, description, sections, stages } = template;
  return (
    <section aria-label={words.previewOf(name)} aria-live="polite" className={classes['preview']}>
      <p className={classes['description']}>{description}</p>
      <ul className={classes['sections']} aria-label={words.sections}>
        {sections.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <p className={classes['length']}>
        {words.meeting}: {words.minutes(plannedMinutes(stages))}
      </p>
      <Agenda stages={stages} />
    </section>
  );
}
