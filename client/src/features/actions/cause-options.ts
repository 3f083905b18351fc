import type { ActionItem } from '@debrief/shared/domain/action.ts';
import type { WhyNode } from '@debrief/shared/domain/why-tree.ts';
import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';

/** A cause that an action can answer. */
export interface CauseOption {
  readonly value: string;
  readonly label: string;
}

/** Options under a heading, as a select shows them. */
export interface CauseGroup {
  readonly group: string;
  readonly items: readonly CauseOption[];
}

/** What an action can answer, the likeliest first: what the team said it can change, other answers, themes, causes. */
export function causeGroups(nodes: readonly WhyNode[], themes: readonly ThemeWithCauses[]): readonly CauseGroup[] {
  const written = nodes.filter(({ text }) => text.trim() !== '').map((node) => ({ ...node, label: node.text }));
  const causes = themes
    .flatMap((theme) => theme.causes)
    // The only cause of a theme without a title of its own would stand there twice.
    .filter(
      ({ themeId, text }) =>
        text.trim() !== '' && !themes.some(({ id, label }) => id === themeId && label === text.trim()),
    )
    .map((cause) => ({ ...cause, label: cause.text }));
  return [
    groupOf(
      'We can change this',
      written.filter(({ actionable }) => actionable),
    ),
    groupOf('Themes', themes),
    groupOf(
      'Answers in the why tree',
      written.filter(({ actionable }) => !actionable),
    ),
    groupOf('Causes', causes),
  ].filter(({ items }) => items.length > 0);
}

/** What the team said it can change and no action answers yet, in the order in which it was written. */
export function answersToStartWith(
  nodes: readonly WhyNode[],
  actions: readonly Pick<ActionItem, 'causeRef'>[],
): readonly CauseOption[] {
  const answered = new Set(actions.map(({ causeRef }) => causeRef));
  return nodes
    .filter(({ id, actionable, text }) => actionable && text.trim() !== '' && !answered.has(id))
    .map(({ id, text }) => ({ value: id, label: text.trim() }));
}

function groupOf(group: string, rows: readonly { readonly id: string; readonly label: string }[]): CauseGroup {
  return { group, items: rows.map(({ id, label }) => ({ value: id, label: label.trim() })) };
}

/** The name of what an action answers; undefined when it answers nothing, or something that is gone. */
export function causeLabel(groups: readonly CauseGroup[], causeRef: string | null): string | undefined {
  return groups.flatMap(({ items }) => items).find(({ value }) => value === causeRef)?.label;
}
