import { MAX_TITLE_LENGTH, type IncidentType } from '@debrief/shared/domain/postmortem.ts';
import type { Severity } from '@debrief/shared/domain/severity.ts';
import { currentZoneName, zoneNames } from '@debrief/shared/domain/time-zones.ts';
import type { WorthAnswers } from '@debrief/shared/domain/worth.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { KindFields } from '#collab/KindFields.tsx';
import { LabelsField } from '#collab/LabelsField.tsx';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { useLabels } from '#hooks/use-labels.ts';
import { FormCard } from '#ui/FormCard.tsx';
import { Page } from '#ui/Page.tsx';
import classes from './CreateForm.module.css';
import { useNewRecord, type NewRecord } from './use-new-record.ts';
import { words } from './words.ts';

/** What other features put into the form. */
export interface CreateSlots {
  /** Asks whether the incident deserves a postmortem. */
  readonly worth: ComponentType<{
    readonly severity: Severity;
    readonly said: WorthAnswers;
    readonly onChange: (said: WorthAnswers) => void;
  }>;
  /** Chooses what the document starts with; undefined: the server's choice. */
  readonly template?: ComponentType<{
    readonly incidentType: IncidentType;
    readonly value: string | undefined;
    readonly onChange: (templateId: string) => void;
    readonly onSuggest: (templateId: string | undefined) => void;
  }>;
}

interface CreateFormProps {
  readonly slots: CreateSlots;
  readonly onCreated: (created: CreateAnswer) => void;
}

const browserZone = currentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
const zones = zoneNames(browserZone);

/** The facts, and whether they deserve a postmortem. */
export function CreateForm({ slots, onCreated }: CreateFormProps): ReactNode {
  useDocumentTitle(words.title);
  const { record, change, said, setSaid, advice, errors, busy, submit } = useNewRecord(browserZone, onCreated);
  const { worth: Worth, template: Template } = slots;
  const isAdvisedAgainst = advice.kind === 'no' || advice.kind === 'not-yet';
  return (
    <Page title={words.title} lead={words.lead}>
      <FormCard
        onSubmit={() => void submit()}
        error={errors.form}
        actions={
          <>
            <Button type="submit" loading={busy} variant={isAdvisedAgainst ? 'default' : 'filled'}>
              {isAdvisedAgainst ? words.createAnyway : words.create}
            </Button>
            <Button
              component="a"
              href="/"
              variant={isAdvisedAgainst ? 'filled' : 'subtle'}
              {...grayUnless(isAdvisedAgainst)}
            >
              {advice.kind === 'not-yet' ? words.comeBack : words.cancel}
            </Button>
          </>
        }
      >
        <TextInput
          label={words.titleField}
          description={words.titleHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          placeholder={words.titlePlaceholder}
          autoFocus
          maxLength={MAX_TITLE_LENGTH}
          error={errors.title}
          value={record.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className={classes['row']}>
          <KindFields severity={record.severity} incidentType={record.incidentType} explains onChange={change} />
        </div>
        {Template && (
          <Template
            incidentType={record.incidentType}
            value={record.chosenTemplate ?? record.suggestedTemplate}
            onChange={(chosenTemplate) => change({ chosenTemplate })}
            onSuggest={(suggestedTemplate) => change({ suggestedTemplate })}
          />
        )}
        <WhenFields record={record} onChange={change} error={errors.started} />
        <ServicesField record={record} onChange={change} />
        <Worth severity={record.severity} said={said} onChange={setSaid} />
      </FormCard>
    </Page>
  );
}

interface FieldsProps {
  readonly record: NewRecord;
  readonly onChange: (fields: Partial<NewRecord>) => void;
}

function WhenFields({ record, onChange, error }: FieldsProps & { readonly error: string }): ReactNode {
  return (
    <div className={classes['row']}>
      <TextInput
        type="datetime-local"
        label={words.startedAt}
        description={words.startedAtHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={record.started}
        error={error}
        onChange={(event) => onChange({ started: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.timeZone}
        description={words.timeZoneHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={[...zones]}
        value={record.timeZone}
        onChange={(event) => onChange({ timeZone: event.currentTarget.value })}
      />
    </div>
  );
}

function ServicesField({ record, onChange }: FieldsProps): ReactNode {
  const { services } = useLabels();
  return (
    <LabelsField
      label={words.services}
      placeholder={words.servicesPlaceholder}
      value={record.services}
      suggestions={services}
      onChange={(chosen) => onChange({ services: chosen })}
    />
  );
}

function grayUnless(isMain: boolean): { readonly color?: string } {
  return isMain ? {} : { color: 'gray' };
}
