import { DEADLINE_PRESETS } from './deadline-presets.ts';
import { SEVERITIES, SEVERITY_MEANINGS, type Severity } from './severity.ts';
import type { SeverityLevel, WorkspaceSettings } from './workspace-settings.ts';

/** What holds until the owner has set something: four levels, deadlines by severity, Monday to Friday in UTC. */
export const DEFAULT_SETTINGS: WorkspaceSettings = {
  severities: SEVERITIES.map((severity) => ({
    severity,
    label: `SEV ${severity}`,
    meaning: SEVERITY_MEANINGS[severity],
  })),
  deadlines: DEADLINE_PRESETS[0].deadlines,
  calendar: { timeZone: 'UTC', workdays: [1, 2, 3, 4, 5], holidays: [] },
};

/** One level of the scale, as the workspace calls it. */
export function severityLevel({ severities }: WorkspaceSettings, severity: Severity): SeverityLevel {
  const level = severities.find((candidate) => candidate.severity === severity);
  return level ?? { severity, label: `SEV ${severity}`, meaning: SEVERITY_MEANINGS[severity] };
}
