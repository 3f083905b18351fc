import { asId, type InviteeId } from '@debrief/shared/domain/ids.ts';
import type { TypedPerson } from '@debrief/shared/domain/typed-people.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** What the dialog may change of somebody. */
export type InviteeFields = Omit<Invitee, 'id' | 'participantId' | 'attended'>;

/** What can be done with the list. Each resolves when the server has answered; a refusal is shown in its words. */
export interface InviteeEdits {
  /** @returns how many were added before the first refusal */
  readonly add: (people: readonly (TypedPerson & Partial<InviteeFields>)[]) => Promise<number>;
  readonly save: (id: InviteeId, fields: InviteeFields) => Promise<boolean>;
  /** Offers to take it back. */
  readonly remove: (invitee: Invitee) => Promise<void>;
  readonly mark: (id: InviteeId, attended: boolean) => void;
}

/** The commands of the list. */
export function useInviteeEdits(): InviteeEdits {
  const command = useCommand();
  const toast = useToast();
  const save: InviteeEdits['save'] = async (id, fields) => {
    const answer = await command({ type: 'save-invitee', inviteeId: id, ...fieldsOf(fields) });
    return answer.ok;
  };
  return {
    save,
    async add(people) {
      let added = 0;
      for (const person of people) {
        const fields = { ...BLANK, ...person };
        if (!(await save(asId<InviteeId>(crypto.randomUUID()), fields))) break;
        added += 1;
      }
      return added;
    },
    async remove(invitee) {
      const answer = await command({ type: 'remove-invitee', inviteeId: invitee.id });
      if (!answer.ok) return;
      const bringBack = (): void => void save(invitee.id, invitee);
      toast({
        text: words.removed(invitee.name),
        tone: 'ok',
        forMs: 10_000,
        action: { label: words.undo, run: bringBack },
      });
    },
    mark: (inviteeId, attended) => void command({ type: 'mark-attended', inviteeId, attended }),
  };
}

const BLANK: Omit<InviteeFields, 'name' | 'email'> = {
  jobTitle: '',
  incidentRole: 'none',
  meetingRole: 'attendee',
  attendance: 'always',
};

/** Only what the command takes: an invitee has more. */
function fieldsOf({ name, email, jobTitle, incidentRole, meetingRole, attendance }: InviteeFields): InviteeFields {
  return { name, email, jobTitle, incidentRole, meetingRole, attendance };
}
