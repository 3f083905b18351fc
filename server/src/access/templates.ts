import type { Template } from '@debrief/shared/domain/template.ts';
import { BUILT_IN_TEMPLATES, findBuiltIn } from '@debrief/shared/templates/built-in.ts';
import type { Db } from '#storage/queries/rows.ts';
import { findTemplate, listTemplates } from '#storage/queries/templates.ts';

/** Every template that a postmortem can be made from: the built-in ones, then own ones by name. */
export async function allTemplates(db: Db): Promise<readonly Template[]> {
  return [...BUILT_IN_TEMPLATES, ...(await listTemplates(db))];
}

/** The template with that id as it is now, or undefined. */
export async function findAnyTemplate(db: Db, id: string): Promise<Template | undefined> {
  return findBuiltIn(id) ?? (await findTemplate(db, id));
}
