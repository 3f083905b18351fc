import { clashWith, isMailAddress, MAX_ADDRESS_LENGTH, mayPlan } from '@debrief/shared/domain/invitees.ts';
import { MAX_NAME_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import { INCIDENT_ROLES, type Invitee } from '@debrief/shared/domain/preparation.ts';
import { ROLES } from '@debrief/shared/domain/role.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Hint } from '#ui/Hint.tsx';
import classes from './InviteesPanel.module.css';
import type { InviteeEdits, InviteeFields } from './use-invitees.ts';
import { words } from './words.ts';

interface InviteeDialogProps {
  readonly invitee: Invitee;
  readonly invitees: readonly Invitee[];
  readonly edits: InviteeEdits;
  readonly onClose: () => void;
}

const attendances = ['always', 'optional'] as const;

/** Everything that the list says of one person. */
export function InviteeDialog({ invitee, invitees, edits, onClose }: InviteeDialogProps): ReactNode {
  const [fields, setFields] = useState<InviteeFields>(invitee);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<InviteeFields>): void => setFields({ ...fields, ...part });
  const problem = usePlanProblem(invitee, invitees, fields);
  const [addressWasWrong, setAddressWasWrong] = useState(false);
  const isAddressWrong = fields.email !== '' && !isMailAddress(fields.email);
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isAddressWrong) return setAddressWasWrong(true);
    setBusy(true);
    const saved = await edits.save(invitee.id, {
      ...fields,
      name: fields.name.trim(),
      jobTitle: fields.jobTitle.trim(),
    });
    setBusy(false);
    if (saved) onClose();
  };
  const handleRemove = (): void => {
    onClose();
    void edits.remove(invitee);
  };
  return (
    <Dialog opened onClose={onClose} title={words.dialogTitle}>
      <form className={classes['form']} onSubmit={(event) => void handleSubmit(event)}>
        <div className={classes['pair']}>
          <TextInput
            label={words.name}
            required
            maxLength={MAX_NAME_LENGTH}
            data-autofocus
            value={fields.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={words.jobTitle}
            maxLength={MAX_NAME_LENGTH}
            value={fields.jobTitle}
            onChange={(event) => change({ jobTitle: event.currentTarget.value })}
          />
        </div>
        <TextInput
          type="email"
          label={words.email}
          description={words.emailHint}
          maxLength={MAX_ADDRESS_LENGTH}
          error={addressWasWrong && isAddressWrong && words.badAddress}
          value={fields.email}
          onChange={(event) => change({ email: event.currentTarget.value.trim() })}
        />
        <div className={classes['pair']}>
          <Choice
            label={words.incidentRole}
            of={INCIDENT_ROLES}
            names={words.incidentRoles}
            value={fields.incidentRole}
            onChange={(incidentRole) => change({ incidentRole })}
          />
          <Choice
            label={words.meetingRole}
            of={ROLES}
            names={words.meetingRoles}
            value={fields.meetingRole}
            onChange={(meetingRole) => change({ meetingRole })}
          />
          <Choice
            label={words.attendance}
            of={attendances}
            names={words.attendances}
            value={fields.attendance}
            onChange={(attendance) => change({ attendance })}
          />
        </div>
        <div role="status">{problem !== '' && <Hint tone="warning">{problem}</Hint>}</div>
        <div className={classes['actions']}>
          <Button variant="subtle" color="gray" className={classes['remove']} onClick={handleRemove}>
            {words.remove}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={problem !== '' || fields.name.trim() === ''}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why the server would refuse this plan; empty when it would not. */
function usePlanProblem(before: Invitee, invitees: readonly Invitee[], after: InviteeFields): string {
  const myRole = useMeeting(({ me }) => me.role);
  if (!mayPlan(myRole, before, after)) return words.onlyFacilitator;
  const others = invitees.filter(({ id }) => id !== before.id);
  const clash = clashWith(others, { ...after, id: before.id });
  return clash ? words.taken(clash.name, clash.meetingRole) : '';
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly of: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, of, names, value, onChange }: ChoiceProps<Value>): ReactNode {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={of.map((each) => ({ value: each, label: names[each] }))}
      onChange={(event) => {
        const chosen = of.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
