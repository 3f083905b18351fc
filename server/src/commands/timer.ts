import {
  addTime,
  pauseTimer,
  resumeTimer,
  startTimer,
  STOPPED_TIMER,
  type Timer,
} from '@debrief/shared/domain/timer.ts';
import { accept, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { changeMeeting, loadMeeting } from '#storage/queries/meetings.ts';
import type { CommandContext, CommandDone, CommandHandler } from './command.ts';

/** The five commands of the stage timer; each is one function of the domain. None of them can be refused. */

async function change(
  { transaction: { db }, postmortemId }: CommandContext,
  next: (timer: Timer) => Timer,
): Promise<Outcome<CommandDone, never>> {
  const { timer } = await loadMeeting(db, postmortemId);
  await changeMeeting(db, postmortemId, { timer: next(timer) });
  return accept({});
}

/** A fresh timer, whatever ran before. */
export const startTimerCommand: CommandHandler<'start-timer'> = (context, { minutes }) =>
  change(context, () => startTimer(minutes, context.now));

/** More time for the timer that there is. */
export const addTimeCommand: CommandHandler<'add-time'> = (context, { minutes }) =>
  change(context, (timer) => addTime(timer, minutes, context.now));

/** Keeps what is left. */
export const pauseTimerCommand: CommandHandler<'pause-timer'> = (context) =>
  change(context, (timer) => pauseTimer(timer, context.now));

/** Goes on with what was left. */
export const resumeTimerCommand: CommandHandler<'resume-timer'> = (context) =>
  change(context, (timer) => resumeTimer(timer, context.now));

/** No timer. */
export const stopTimerCommand: CommandHandler<'stop-timer'> = (context) => change(context, () => STOPPED_TIMER);
