import { saveFile } from '#hooks/save-file.ts';
import { downloadMeeting } from '#hooks/server-calls.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** Downloads the meeting for a calendar, with a fresh link that lets in whoever has it: for those who may invite. */
export function useCalendarFile(): () => Promise<void> {
  const { postmortemId } = useSession();
  const number = useMeeting(({ record }) => record.number);
  const toast = useToast();
  return async () => {
    const answer = await downloadMeeting(postmortemId);
    if (answer.kind !== 'ok') {
      toast({ text: answer.kind === 'refused' ? answer.detail : words.noFile, tone: 'notice' });
      return;
    }
    saveFile(answer.value, `pm-${number}-meeting.ics`);
    toast({ text: words.downloaded, tone: 'ok' });
  };
}
