import type { MeetingAction } from '@debrief/shared/domain/role.ts';
import type { CommandType } from '@debrief/shared/protocol/commands.ts';
import { applyTemplateCommand } from './apply-template.ts';
import { castVoteCommand } from './cast-vote.ts';
import { changeRecordCommand } from './change-record.ts';
import { closeVoteCommand } from './close-vote.ts';
import type { CommandHandler } from './command.ts';
import { createHookCommand } from './create-hook.ts';
import { revokeHookCommand } from './revoke-hook.ts';
import { createInviteCommand } from './create-invite.ts';
import { deleteDraftCommand } from './delete-draft.ts';
import { finishVotingCommand } from './finish-voting.ts';
import { lockCommand } from './lock.ts';
import { lockFacilitationCommand } from './lock-facilitation.ts';
import { markAttendedCommand } from './mark-attended.ts';
import { openVoteCommand } from './open-vote.ts';
import { publishCommand } from './publish.ts';
import { raiseHandCommand } from './raise-hand.ts';
import { removeInviteeCommand } from './remove-invitee.ts';
import { removeParticipantCommand } from './remove-participant.ts';
import { reopenCommand } from './reopen.ts';
import { revealCausesCommand } from './reveal-causes.ts';
import { revokeInviteCommand } from './revoke-invite.ts';
import { saveInviteeCommand } from './save-invitee.ts';
import { setAgendaCommand } from './set-agenda.ts';
import { setCollectionCommand } from './set-collection.ts';
import { setReadyCommand } from './set-ready.ts';
import { setRoleCommand } from './set-role.ts';
import { setScheduleCommand } from './set-schedule.ts';
import { setStageCommand } from './set-stage.ts';
import { setStatusCommand } from './set-status.ts';
import { spotlightCommand } from './spotlight.ts';
import { takeOverCommand } from './take-over.ts';
import { addTimeCommand, pauseTimerCommand, resumeTimerCommand, startTimerCommand, stopTimerCommand } from './timer.ts';
import { withdrawVoteCommand } from './withdraw-vote.ts';
import { writeDraftCommand } from './write-draft.ts';

/** What it takes to run a command. */
export interface CommandRule<Type extends CommandType> {
  /** What the role must allow. */
  readonly action: MeetingAction;
  readonly handler: CommandHandler<Type>;
  /** Also runs when the postmortem is published: it changes people, not content. */
  readonly whilePublished?: true;
}

/** Every command. */
export const COMMANDS: { readonly [Type in CommandType]: CommandRule<Type> } = {
  'set-stage': { action: 'move-stage', handler: setStageCommand },
  'start-timer': { action: 'run-timer', handler: startTimerCommand },
  'add-time': { action: 'run-timer', handler: addTimeCommand },
  'pause-timer': { action: 'run-timer', handler: pauseTimerCommand },
  'resume-timer': { action: 'run-timer', handler: resumeTimerCommand },
  'stop-timer': { action: 'run-timer', handler: stopTimerCommand },
  'set-ready': { action: 'be-ready', handler: setReadyCommand, whilePublished: true },
  'raise-hand': { action: 'raise-hand', handler: raiseHandCommand, whilePublished: true },
  'write-draft': { action: 'write-draft', handler: writeDraftCommand },
  'delete-draft': { action: 'write-draft', handler: deleteDraftCommand },
  'reveal-causes': { action: 'reveal-causes', handler: revealCausesCommand },
  'open-vote': { action: 'open-vote', handler: openVoteCommand },
  'cast-vote': { action: 'cast-vote', handler: castVoteCommand },
  'withdraw-vote': { action: 'cast-vote', handler: withdrawVoteCommand },
  'finish-voting': { action: 'cast-vote', handler: finishVotingCommand },
  'close-vote': { action: 'close-vote', handler: closeVoteCommand },
  'set-role': { action: 'set-role', handler: setRoleCommand, whilePublished: true },
  'remove-participant': { action: 'remove-participant', handler: removeParticipantCommand, whilePublished: true },
  'take-over': { action: 'take-over', handler: takeOverCommand, whilePublished: true },
  'lock-facilitation': { action: 'set-role', handler: lockFacilitationCommand, whilePublished: true },
  spotlight: { action: 'spotlight', handler: spotlightCommand, whilePublished: true },
  lock: { action: 'lock', handler: lockCommand },
  publish: { action: 'publish', handler: publishCommand },
  reopen: { action: 'reopen', handler: reopenCommand, whilePublished: true },
  'create-invite': { action: 'invite', handler: createInviteCommand, whilePublished: true },
  'create-hook': { action: 'manage-hooks', handler: createHookCommand },
  'revoke-hook': { action: 'manage-hooks', handler: revokeHookCommand, whilePublished: true },
  'revoke-invite': { action: 'invite', handler: revokeInviteCommand, whilePublished: true },
  'apply-template': { action: 'prepare', handler: applyTemplateCommand },
  'save-invitee': { action: 'prepare', handler: saveInviteeCommand },
  'remove-invitee': { action: 'prepare', handler: removeInviteeCommand },
  'mark-attended': { action: 'prepare', handler: markAttendedCommand },
  'set-schedule': { action: 'prepare', handler: setScheduleCommand },
  'set-agenda': { action: 'prepare', handler: setAgendaCommand },
  'set-collection': { action: 'prepare', handler: setCollectionCommand },
  'change-record': { action: 'edit-record', handler: changeRecordCommand },
  'set-status': { action: 'set-status', handler: setStatusCommand, whilePublished: true },
};
