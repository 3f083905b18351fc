import { DEADLINE_PRESETS } from './deadline-presets.ts';
import { SEVERITIES, SEVERITY_MEANINGS, type Severity } from './severity.ts';
import type { SeverityLevel, WorkspaceSettings } from './workspace-settings.ts';

/** What holds until the owner has set something: four levels, deadlines by severity, Monday to Friday in UTC. */
export const DEFAULT_SETTINGS: WorkspaceSettings = {
  severities: SEVERITIES.slice(0, 4).map(defaultLevel),
  deadlines: DEADLINE_PRESETS[0].deadlines,
  calendar: { timeZone: 'UTC', workdays: [1, 2, 3, 4, 5], holidays: [] },
};

/** One level of the scale, as the workspace calls it. */
export function severityLevel({ severities }: WorkspaceSettings, severity: Severity): SeverityLevel {
  const level = severities.find((candidate) => candidate.severity === severity);
  return level ?? defaultLevel(severity);
}

/** The levels that can be chosen: the scale, and the one that is chosen already. */
export function offeredLevels(settings: WorkspaceSettings, chosen?: Severity): readonly SeverityLevel[] {
  const { severities } = settings;
  const isOffered = chosen === undefined || severities.some(({ severity }) => severity === chosen);
  return isOffered ? severities : [...severities, severityLevel(settings, chosen)];
}

/** What a level is called until somebody says otherwise, and one that the scale does not have any more. */
export function defaultLevel(severity: Severity): SeverityLevel {
  return { severity, label: `SEV ${severity}`, meaning: SEVERITY_MEANINGS[severity] };
}
