import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { CommandAnswer, CommandDraft } from '@debrief/shared/protocol/commands.ts';

/** A command's answer, or that nobody answered: then nothing is known to have happened. */
export type CommandResult =
  | CommandAnswer
  | { readonly ok: false; readonly code: 'unreachable'; readonly detail: string };

const unreachable: CommandResult = {
  ok: false,
  code: 'unreachable',
  detail: 'The server could not be reached, so this has not happened. Try again when you are back online.',
};

/** Sends a command; after a lost answer once more under the same id, which the server carries out only once. */
export async function sendCommand(postmortemId: PostmortemId, draft: CommandDraft): Promise<CommandResult> {
  const command = { ...draft, commandId: crypto.randomUUID() };
  return (await attempt(postmortemId, command)) ?? (await attempt(postmortemId, command)) ?? unreachable;
}

async function attempt(postmortemId: PostmortemId, command: object): Promise<CommandResult | undefined> {
  try {
    const response = await fetch(`/api/postmortems/${postmortemId}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(command),
    });
    if (response.status >= 500) return undefined;
    const answer = (await response.json()) as CommandAnswer | { readonly code: 'bad-request'; readonly detail: string };
    return 'ok' in answer ? answer : { ok: false, code: answer.code, detail: answer.detail };
  } catch {
    return undefined;
  }
}
