import { incidentTypeWords } from '@debrief/shared/domain/incident-type.ts';
import { INCIDENT_TYPES, MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES } from '@debrief/shared/domain/severity.ts';
import { severityLevel } from '@debrief/shared/domain/default-settings.ts';
import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { LabelsField } from '#collab/LabelsField.tsx';
import { useLabels } from '#hooks/use-labels.ts';
import { useWorkspaceSettings } from '#hooks/use-workspace-settings.ts';
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
  const { record, permission } = useRecord();
  return (
    <Panel title={words.title} aside={<span className="mono">{words.number(record.number)}</span>}>
      <p className={classes['hint']}>{permission.allowed ? words.lead : permission.reason}</p>
      <StatusStepper />
      {/* The reason stands above: it is the same for every field. */}
      <fieldset className={classes['fields']} disabled={!permission.allowed} aria-label={words.title}>
        <TitleField />
        <Kind />
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
      inputWrapperOrder={['label', 'input', 'description']}
      maxLength={MAX_TITLE_LENGTH}
      value={draft.value}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={() => void draft.commit()}
      onKeyDown={draft.handleKeyDown}
    />
  );
}

/** How bad it was and what kind of incident it was, each with what that means. */
function Kind(): ReactNode {
  const { record, change } = useRecord();
  const settings = useWorkspaceSettings();
  return (
    <>
      <NativeSelect
        label={words.severity}
        description={severityLevel(settings, record.severity).meaning}
        inputWrapperOrder={['label', 'input', 'description']}
        data={SEVERITIES.map((severity) => ({
          value: String(severity),
          label: severityLevel(settings, severity).label,
        }))}
        value={String(record.severity)}
        onChange={(event) => {
          const severity = SEVERITIES.find((level) => String(level) === event.currentTarget.value);
          if (severity) void change({ severity });
        }}
      />
      <NativeSelect
        label={words.incidentType}
        description={incidentTypeWords(record.incidentType).meaning}
        inputWrapperOrder={['label', 'input', 'description']}
        data={INCIDENT_TYPES.map((type) => ({ value: type, label: incidentTypeWords(type).name }))}
        value={record.incidentType}
        onChange={(event) => {
          const incidentType = INCIDENT_TYPES.find((type) => type === event.currentTarget.value);
          if (incidentType) void change({ incidentType });
        }}
      />
    </>
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
