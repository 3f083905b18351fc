import type { HookId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { hookUrl } from '#access/hooks.ts';
import { hashSecret } from '#access/secrets.ts';
import { insertHook, listHooks } from '#storage/queries/hooks.ts';
import type { CommandHandler } from './command.ts';

const MAX_HOOKS = 20;

/** Makes an address under which other programs report events. Its secret is in the first answer and nowhere else. */
export const createHookCommand: CommandHandler<'create-hook'> = async (context, { label }) => {
  const { transaction, postmortemId, publicUrl, now } = context;
  const hooks = await listHooks(transaction.db, postmortemId);
  if (hooks.filter(({ revokedAt }) => revokedAt === null).length >= MAX_HOOKS) return refuse('too-many-hooks');
  const hookId = context.newId<HookId>();
  const token = context.newToken();
  const secretHash = hashSecret(token);
  await insertHook(transaction.db, { id: hookId, postmortemId, label, createdAt: now, secretHash });
  return accept({ result: { hookId }, onceOnly: { url: hookUrl(publicUrl, token) } });
};
