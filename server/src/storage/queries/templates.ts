import type { Selectable } from 'kysely';
import type { MemberId } from '@debrief/shared/domain/ids.ts';
import type { Template, TemplateDraft } from '@debrief/shared/domain/template.ts';
import type { TemplateTable } from '#storage/preparation-tables.ts';
import { fromJson, type Db } from './rows.ts';

/** Who changes a template, and when: milliseconds since the epoch. */
export interface TemplateWriter {
  readonly by: MemberId;
  readonly at: number;
}

function toTemplate({ id, version, data }: Selectable<TemplateTable>): Template {
  return { ...fromJson<TemplateDraft>(data), id, version, builtIn: false, basis: 'Own template' };
}

/** The workspace's own templates, by name. */
export async function listTemplates(db: Db): Promise<readonly Template[]> {
  const rows = await db.selectFrom('template').selectAll().orderBy('id').execute();
  return rows.map(toTemplate).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** An own template, or undefined. */
export async function findTemplate(db: Db, id: string): Promise<Template | undefined> {
  const row = await db.selectFrom('template').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toTemplate(row);
}

/** How many own templates there are. */
export async function countTemplates(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('template')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A first version. */
export async function insertTemplate(
  db: Db,
  { id, ...draft }: TemplateDraft & { readonly id: string },
  { by, at }: TemplateWriter,
): Promise<void> {
  await db
    .insertInto('template')
    .values({ id, version: 1, data: JSON.stringify(draft), updated_at: at, updated_by: by })
    .execute();
}

/** @returns false when its version is another one by now: somebody was faster, or it is gone */
export async function updateTemplate(
  db: Db,
  { id, version, ...draft }: TemplateDraft & { readonly id: string; readonly version: number },
  { by, at }: TemplateWriter,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('template')
    .set({ version: version + 1, data: JSON.stringify(draft), updated_at: at, updated_by: by })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns false when there was none */
export async function deleteTemplate(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('template').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
