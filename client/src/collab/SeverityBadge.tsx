import { severityLevel } from '@debrief/shared/domain/default-settings.ts';
import type { Severity } from '@debrief/shared/domain/severity.ts';
import type { ReactNode } from 'react';
import { useWorkspaceSettings } from '#hooks/use-workspace-settings.ts';
import { SeverityChip } from '#ui/SeverityChip.tsx';

/** How bad it was, in the word of the workspace; its meaning shows on hovering. */
export function SeverityBadge({ severity }: { readonly severity: Severity }): ReactNode {
  const { label, meaning } = severityLevel(useWorkspaceSettings(), severity);
  return <SeverityChip severity={severity} label={label} title={meaning} />;
}
