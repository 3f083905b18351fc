import { asId, type HookId } from '@debrief/shared/domain/ids.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { revokeHook } from '#storage/queries/hooks.ts';
import type { CommandHandler } from './command.ts';

/** Ends an address: what comes by it from now on is not taken. Events that came stay. */
export const revokeHookCommand: CommandHandler<'revoke-hook'> = async (context, command) => {
  const { transaction, postmortemId, now } = context;
  const hookId = asId<HookId>(command.hookId);
  const revoked = await revokeHook(transaction.db, { postmortemId, hookId, now });
  return revoked ? accept({}) : refuse('unknown-hook');
};
