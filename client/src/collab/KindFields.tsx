import { offeredLevels, severityLevel } from '@debrief/shared/domain/default-settings.ts';
import { incidentTypeWords } from '@debrief/shared/domain/incident-type.ts';
import { INCIDENT_TYPES, type IncidentType } from '@debrief/shared/domain/postmortem.ts';
import type { Severity } from '@debrief/shared/domain/severity.ts';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWorkspaceSettings } from '#hooks/use-workspace-settings.ts';

interface KindFieldsProps {
  readonly severity: Severity;
  readonly incidentType: IncidentType;
  /** Each severity is offered with the first words of its meaning: for who sees the scale for the first time. */
  readonly explains?: boolean;
  readonly onChange: (kind: { readonly severity: Severity } | { readonly incidentType: IncidentType }) => void;
}

/** How bad it was and what kind of incident it was, each with its whole meaning below: a closed select cuts what is longer. */
export function KindFields({ severity, incidentType, explains = false, onChange }: KindFieldsProps): ReactNode {
  const settings = useWorkspaceSettings();
  const offered = offeredLevels(settings, severity);
  return (
    <>
      <NativeSelect
        label="Severity"
        description={severityLevel(settings, severity).meaning}
        inputWrapperOrder={['label', 'input', 'description']}
        data={offered.map(({ severity: level, label, meaning }) => ({
          value: String(level),
          label: explains ? `${label} · ${meaning.split(':')[0] ?? ''}` : label,
        }))}
        value={String(severity)}
        onChange={(event) => {
          const chosen = offered.find(({ severity: level }) => String(level) === event.currentTarget.value);
          if (chosen) onChange({ severity: chosen.severity });
        }}
      />
      <NativeSelect
        label="Incident type"
        description={incidentTypeWords(incidentType).meaning}
        inputWrapperOrder={['label', 'input', 'description']}
        data={INCIDENT_TYPES.map((type) => ({ value: type, label: incidentTypeWords(type).name }))}
        value={incidentType}
        onChange={(event) => {
          const chosen = INCIDENT_TYPES.find((type) => type === event.currentTarget.value);
          if (chosen) onChange({ incidentType: chosen });
        }}
      />
    </>
  );
}
