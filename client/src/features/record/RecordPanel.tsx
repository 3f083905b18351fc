import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import { Autocomplete, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { KindFields } from '#collab/KindFields.tsx';
import { LabelsField } from '#collab/LabelsField.tsx';
import { useLabels } from '#hooks/use-labels.ts';
import { Panel } from '#ui/Panel.tsx';
import { KeyTimes } from './KeyTimes.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import classes from './record.module.css';
import { StatusStepper } from './StatusStepper.tsx';
import { useDraft } from './use-draft.ts';
import { useRecord } from './use-record.ts';
import { words } from './words.ts';

/** The facts of the incident, as the list of all postmortems tells them. */
export function RecordPanel(): ReactNode {
  const { record, permission, change } = useRecord();
  return (
    <Panel title={words.title} aside={<span className="mono">{words.number(record.number)}</span>}>
      <p className={classes['hint']}>{permission.allowed ? words.lead : permission.reason}</p>
      <StatusStepper />
      {/* The reason stands above: it is the same for every field. */}
      <fieldset className={classes['fields']} disabled={!permission.allowed} aria-label={words.title}>
        <TitleField />
        <KindFields
          severity={record.severity}
          incidentType={record.incidentType}
          onChange={(kind) => void change(kind)}
        />
        <Labels />
        <DetectionField />
        <OwnerSelect />
        <KeyTimes />
      </fieldset>
    </Panel>
  );
}

function TitleField(): ReactNode {
  const { record, change } = useRecord();
  const draft = useDraft(record.title, async (title) => title !== '' && change({ title }));
  return (
    <TextInput
      label={words.titleField}
      description={draft.isChanged ? words.titleHint : undefined}
      error={draft.value.trim() === '' && words.titleMissing(record.title)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      maxLength={MAX_TITLE_LENGTH}
      value={draft.value}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={() => void draft.commit()}
      onKeyDown={draft.handleKeyDown}
    />
  );
}

function Labels(): ReactNode {
  const { record, permission, change } = useRecord();
  const used = useLabels();
  return (
    <>
      <LabelsField
        label={words.services}
        placeholder={words.servicesPlaceholder}
        value={record.services}
        suggestions={used.services}
        disabled={!permission.allowed}
        onChange={(services) => void change({ services: [...services] })}
      />
      <LabelsField
        label={words.tags}
        placeholder={words.tagsPlaceholder}
        value={record.tags}
        suggestions={used.tags}
        disabled={!permission.allowed}
        onChange={(tags) => void change({ tags: [...tags] })}
      />
    </>
  );
}

function DetectionField(): ReactNode {
  const { record, permission, change } = useRecord();
  const draft = useDraft(record.detectionSource, (detectionSource) => change({ detectionSource }));
  return (
    <Autocomplete
      label={words.detection}
      placeholder={permission.allowed ? words.detectionPlaceholder : ''}
      data={[...words.detectionSources]}
      maxLength={MAX_NAME_LENGTH}
      disabled={!permission.allowed}
      value={draft.value}
      onChange={draft.type}
      onOptionSubmit={(detectionSource) => void change({ detectionSource })}
      onBlur={() => void draft.commit()}
    />
  );
}
