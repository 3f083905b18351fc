import type { IncidentType } from '@debrief/shared/domain/postmortem.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import { words } from './words.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The templates as groups of a select: own ones, those for the type of incident, the others. */
export function groupsOf(
  templates: readonly Template[],
  incidentType: IncidentType | undefined,
): { group: string; items: Option[] }[] {
  const isForType = (template: Template): boolean =>
    template.builtIn && incidentType !== undefined && template.incidentType === incidentType;
  const groups = [
    { group: words.own, of: templates.filter(({ builtIn }) => !builtIn) },
    { group: words.forType, of: templates.filter(isForType) },
    { group: words.builtIn, of: templates.filter((template) => template.builtIn && !isForType(template)) },
  ];
  return groups
    .filter((group) => group.of.length > 0)
    .map(({ group, of }) => ({ group, items: of.map(({ id, name }) => ({ value: id, label: name })) }));
}

/** What to begin with for this type of incident, one of the workspace's own first; undefined: the server's choice is. */
export function suggestedFor(templates: readonly Template[], incidentType: IncidentType): Template | undefined {
  if (incidentType === 'production-outage') return undefined;
  const forType = templates.filter((template) => template.incidentType === incidentType);
  return forType.find(({ builtIn }) => !builtIn) ?? forType[0];
}
