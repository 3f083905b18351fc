import { can } from '@debrief/shared/domain/role.ts';
import type { MailKind } from '@debrief/shared/domain/preparation.ts';
import type { MailAnswer } from '@debrief/shared/protocol/http.ts';
import { previewMail } from '#hooks/server-calls.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** The links of texts that people send themselves. */
export interface TextLinks {
  /** A text gets a link that lets people in; otherwise it keeps the page's address, which lets in who has been there. */
  readonly areMade: boolean;
  /** The mail's text with a fresh link for attendees; undefined when it could not be made, which has been said. */
  readonly putInto: (mail: MailAnswer) => Promise<string | undefined>;
}

/** Puts a link by which attendees come in into the text, from who may make one; otherwise it stays as it is. */
export function useTextLinks(): TextLinks {
  const command = useCommand();
  const areMade = useMeeting(({ me }) => can(me.role, 'invite'));
  return {
    areMade,
    async putInto({ text, link }) {
      if (!areMade) return text;
      const answer = await command({ type: 'create-invite', role: 'attendee' });
      const url = answer.ok ? answer.result?.['url'] : undefined;
      return typeof url === 'string' ? text.replaceAll(link, url) : undefined;
    },
  };
}

/** Copies a subject and a text that has its link. The promise is false when this browser does not let pages copy. */
export function useCopy(): (subject: string, text: string) => Promise<boolean> {
  const { areMade } = useTextLinks();
  const toast = useToast();
  return async (subject, text) => {
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${text}`);
      toast({ text: areMade ? words.copied : words.copiedPlain, tone: 'ok' });
      return true;
    } catch {
      // No permission, or the page is served without TLS.
      toast({ text: words.copyByHand, tone: 'notice' });
      return false;
    }
  };
}

/** Reads a mail and copies it, with a fresh link. Resolves with its text when it is left to copy by hand. */
export function useCopyMail(): (kind: MailKind) => Promise<string | undefined> {
  const { postmortemId } = useSession();
  const { putInto } = useTextLinks();
  const copy = useCopy();
  const toast = useToast();
  return async (kind) => {
    const answer = await previewMail(postmortemId, kind);
    if (answer.kind !== 'ok') {
      toast({ text: answer.kind === 'refused' ? answer.detail : words.cannotRead, tone: 'notice' });
      return undefined;
    }
    const text = await putInto(answer.value);
    if (text === undefined) return undefined;
    return (await copy(answer.value.subject, text)) ? undefined : text;
  };
}
