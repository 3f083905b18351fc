import { can } from '@debrief/shared/domain/role.ts';
import type { MailKind } from '@debrief/shared/domain/preparation.ts';
import type { MailAnswer } from '@debrief/shared/protocol/http.ts';
import { previewMail } from '#hooks/server-calls.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** Puts a link by which attendees come in into the text, from who may make one; otherwise it stays as it is. */
export function useWithLink(): (mail: MailAnswer) => Promise<string> {
  const command = useCommand();
  const role = useMeeting(({ me }) => me.role);
  return async ({ text, link }) => {
    if (!can(role, 'invite')) return text;
    const answer = await command({ type: 'create-invite', role: 'attendee' });
    const url = answer.ok ? answer.result?.['url'] : undefined;
    return typeof url === 'string' ? text.replaceAll(link, url) : text;
  };
}

/** Copies a mail's subject and text, with a fresh link. The promise is false when it could not. */
export function useCopyText(): (kind: MailKind) => Promise<boolean> {
  const { postmortemId } = useSession();
  const withLink = useWithLink();
  const toast = useToast();
  return async (kind) => {
    const answer = await previewMail(postmortemId, kind);
    if (answer.kind !== 'ok') {
      toast({ text: answer.kind === 'refused' ? answer.detail : words.cannotRead, tone: 'notice' });
      return true;
    }
    const text = await withLink(answer.value);
    try {
      await navigator.clipboard.writeText(`${answer.value.subject}\n\n${text}`);
      toast({ text: text === answer.value.text ? words.copiedPlain : words.copied, tone: 'ok' });
      return true;
    } catch {
      // No permission, or the page is served without TLS.
      toast({ text: words.copyByHand, tone: 'notice' });
      return false;
    }
  };
}
