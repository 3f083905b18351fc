import { asId, type PromptId } from '@debrief/shared/domain/ids.ts';
import { SHORT_MEETING, type Stage, type StageId } from '@debrief/shared/domain/stage.ts';
import type { Template, TemplateDraft, TemplateSection } from '@debrief/shared/domain/template.ts';

/** An own template that begins as a copy. */
export function copyOf(template: Template, name: string): TemplateDraft {
  const { description, incidentType, sections, prompts, stages } = template;
  const basedOn = template.builtIn ? template.id : template.basedOn;
  return { name, description, incidentType, basedOn, sections, prompts, stages };
}

/** What of a template people may change. */
export function draftOf({ name, description, incidentType, basedOn, ...lists }: Template): TemplateDraft {
  const { sections, prompts, stages } = lists;
  return { name, description, incidentType, basedOn, sections, prompts, stages };
}

/** Sections, questions or stages. */
export type DraftList = 'sections' | 'prompts' | 'stages';

/** The draft with some fields of one of its rows changed. */
export function withRow<List extends DraftList>(
  draft: TemplateDraft,
  list: List,
  { id, ...fields }: { readonly id: string } & Partial<Omit<TemplateDraft[List][number], 'id'>>,
): TemplateDraft {
  const rows: readonly { readonly id: string }[] = draft[list];
  return { ...draft, [list]: rows.map((row) => (row.id === id ? { ...row, ...fields } : row)) };
}

/** The draft without one of its rows. */
export function withoutRow(draft: TemplateDraft, list: DraftList, id: string): TemplateDraft {
  const rows: readonly { readonly id: string }[] = draft[list];
  return { ...draft, [list]: rows.filter((row) => row.id !== id) };
}

/** An empty section at the end. */
export function withSection(draft: TemplateDraft, id: string, title: string): TemplateDraft {
  const section: TemplateSection = { id, title, help: '', starter: '', block: 'text' };
  return { ...draft, sections: [...draft.sections, section] };
}

/** Another question at the end. */
export function withPrompt(draft: TemplateDraft, id: string, title: string): TemplateDraft {
  return { ...draft, prompts: [...draft.prompts, { id: asId<PromptId>(id), title }] };
}

/** A stage of the full meeting, before those that come after it there. */
export function withStage(draft: TemplateDraft, id: StageId): TemplateDraft {
  const place = (stage: Stage): number => SHORT_MEETING.findIndex((each) => each.id === stage.id);
  const stage = SHORT_MEETING.find((each) => each.id === id);
  if (!stage) return draft;
  const index = draft.stages.findIndex((each) => place(each) > place(stage));
  return { ...draft, stages: draft.stages.toSpliced(index < 0 ? draft.stages.length : index, 0, stage) };
}

/** The stages that this meeting leaves out. */
export function missingStages({ stages }: TemplateDraft): readonly Stage[] {
  return SHORT_MEETING.filter(({ id }) => !stages.some((stage) => stage.id === id));
}

/** What has to be said before it can be saved; undefined when nothing is missing. */
export function missingIn({ name, sections, prompts, stages }: TemplateDraft): 'name' | 'row' | undefined {
  if (name.trim() === '') return 'name';
  const isBlank = (text: string): boolean => text.trim() === '';
  const rows = [...sections.map(({ title }) => title), ...prompts.map(({ title }) => title)];
  const ofStages = stages.flatMap(({ label, question }) => [label, question]);
  return [...rows, ...ofStages].some(isBlank) ? 'row' : undefined;
}
