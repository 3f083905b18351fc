import type { Prompt } from '#domain/cause.ts';
import { asId, type PromptId } from '#domain/ids.ts';
import { SHORT_MEETING, type Stage, type StageId } from '#domain/stage.ts';
import type { SectionBlock, Template, TemplateSection } from '#domain/template.ts';

/** A template that comes with Debrief, without what all of them have in common. */
export function builtIn(template: Omit<Template, 'builtIn' | 'basedOn' | 'version'>): Template {
  return { ...template, version: 1, builtIn: true, basedOn: null };
}

/** A section to write in. */
export function text(
  id: string,
  title: string,
  words: { readonly help: string; readonly starter?: string },
): TemplateSection {
  return { id, title, help: words.help, starter: words.starter ?? '', block: 'text' };
}

/** A section that shows what the postmortem knows anyway; its id is its block, so that no template has it twice. */
export function live(block: Exclude<SectionBlock, 'text'>, title: string, help: string): TemplateSection {
  return { id: block, title, help, starter: '', block };
}

/** A question under which causes are written. */
export function prompt(id: string, title: string): Prompt {
  return { id: asId<PromptId>(id), title };
}

/** The meeting with these stages, in the order of a full one. */
export function agenda(minutes: Readonly<Partial<Record<StageId, number>>>): readonly Stage[] {
  return SHORT_MEETING.flatMap((stage) => {
    const plannedMinutes = minutes[stage.id];
    return plannedMinutes === undefined ? [] : [{ ...stage, plannedMinutes }];
  });
}
