import { FRAME_LIMITS } from '@debrief/shared/protocol/frames.ts';
import type { UpdateRefusal } from '@debrief/shared/protocol/events.ts';
import type { Admission } from './admission-guard.ts';
import { barrierFrame, type WireFrame } from './wire-frame.ts';

const MAX_GAPS = 3;
const GAP_WINDOW_MS = 10_000;

/** What an update of this seat meets. */
export interface IntakePort {
  now(): number;
  admit(update: Uint8Array, maxBytes: number): Admission;
  /** Runs the task when everything admitted so far is on disk. */
  whenDurable(task: () => void): void;
  /** The server's state vector, as a question. */
  stepOne(): WireFrame;
  send(frame: WireFrame): void;
  /** Tells the author why something was not taken. */
  report(code: UpdateRefusal, detail: string): void;
  /** This copy cannot be brought together with ours. */
  giveUp(): void;
}

/**
 * The conversation with one connection about its edits: what is taken, what is asked for again and what may be
 * called saved. "Saved" is never said while something that this connection sent is missing here.
 */
export class UpdateIntake {
  readonly #port: IntakePort;
  /** We have asked what the client has that we lack, and its answer has not come: gaps are to be expected until then. */
  #isWaitingForAnswer = true;
  /** Something that it sent was not taken and has not come again. */
  #isBehind = false;
  #gapTimes: number[] = [];

  constructor(port: IntakePort) {
    this.#port = port;
  }

  receiveUpdate(update: Uint8Array): void {
    const admission = this.#port.admit(update, FRAME_LIMITS.update);
    if (admission.kind === 'gap') this.#onGap();
    if (admission.kind === 'refused') this.#onRefusedUpdate(admission.code, admission.detail);
  }

  /** The answer to our question: everything of the client that we lacked. */
  receiveAnswer(update: Uint8Array): void {
    const admission = this.#port.admit(update, FRAME_LIMITS.step2);
    this.#isWaitingForAnswer = false;
    // Whatever was missing before is part of the answer.
    this.#isBehind = admission.kind === 'gap' || admission.kind === 'refused';
    if (admission.kind === 'gap') this.#onGap();
    // Not asked again: the same answer would come. A change of access asks again, and so does the next gap.
    if (admission.kind === 'refused') this.#port.report(admission.code, admission.detail);
  }

  /** Answers once all that came before is on disk; not at all when something of it was not taken. */
  receiveBarrier(sequence: number): void {
    if (this.#isBehind) return;
    this.#port.whenDurable(() => this.#port.send(barrierFrame(sequence)));
  }

  /** What was refused may be allowed now. */
  accessChanged(): void {
    if (this.#isBehind) this.#ask();
  }

  #onGap(): void {
    this.#isBehind = true;
    // Live edits overtake the answer to our question, which will contain them.
    if (this.#isWaitingForAnswer) return;
    const now = this.#port.now();
    this.#gapTimes = [...this.#gapTimes.filter((time) => time > now - GAP_WINDOW_MS), now];
    if (this.#gapTimes.length >= MAX_GAPS) this.#port.giveUp();
    else this.#ask();
  }

  #onRefusedUpdate(code: UpdateRefusal, detail: string): void {
    this.#isBehind = true;
    this.#port.report(code, detail);
    const isBarred = code === 'read-only' || code === 'locked';
    if (!isBarred && !this.#isWaitingForAnswer) this.#ask();
  }

  #ask(): void {
    this.#isWaitingForAnswer = true;
    this.#port.send(this.#port.stepOne());
  }
}
