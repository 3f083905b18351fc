import type { Clock } from '#clock.ts';
import type { MailKind } from '@debrief/shared/domain/preparation.ts';
import type { Mailings } from '#notify/mailings.ts';
import { listNearMeetings, listSentMails, settleInterrupted, type NearMeeting } from '#storage/queries/sent-mails.ts';
import type { Storage } from '#storage/storage.ts';

const hourMs = 60 * 60_000;
const tickMs = 60_000;
const closeWithinMs = 5_000;

/** When a mail goes out by itself: hours before the start, from and until. */
const DUE: readonly { readonly kind: MailKind; readonly fromHours: number; readonly untilHours: number }[] = [
  // The document is read a day before, or there is no time left to add to it.
  { kind: 'pre-read', fromHours: 48, untilHours: 24 },
  { kind: 'reminder', fromHours: 24, untilHours: 0 },
];
const FURTHEST_MS = 48 * hourMs;
/** So long an invitation is news, and its readers need no reminder. */
const FRESH_MS = 12 * hourMs;

/** What the scheduler works with. */
export interface MeetingMailsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly mailings: Mailings;
  readonly log: { error(facts: object, message: string): void };
}

/** Sends what is due before meetings, each once for each start. Who starts it closes it. */
export class MeetingMails {
  readonly #options: MeetingMailsOptions;
  #cancel: () => void = () => {};
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: MeetingMailsOptions) {
    this.#options = options;
  }

  /** Says of mails that an earlier run left unfinished that they may be lost, and begins to look every minute. */
  async start(): Promise<void> {
    const { storage } = this.#options;
    const reason = 'The server stopped while this mail went out. Ask whether it came.';
    await storage.transaction(({ db }) => settleInterrupted(db, { email: '', reason }));
    this.#tickAfter(0);
  }

  /** Begins nothing more, and waits for what is on its way; not for ever: what is cut off is told at the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel();
    const patience = Promise.withResolvers<void>();
    const lose = this.#options.clock.schedule(closeWithinMs, () => patience.resolve());
    await Promise.race([this.#running, patience.promise]);
    lose();
  }

  #tickAfter(delayMs: number): void {
    this.#cancel = this.#options.clock.schedule(delayMs, () => {
      this.#running = this.#tick();
    });
  }

  async #tick(): Promise<void> {
    try {
      await this.sendDue();
    } catch (error) {
      this.#options.log.error({ err: error }, 'The mails that are due before meetings could not be sent');
    }
    if (!this.#closed) this.#tickAfter(tickMs);
  }

  /** One look: sends everything that is due now. */
  async sendDue(): Promise<void> {
    const { storage, clock } = this.#options;
    const now = clock.now();
    for (const meeting of await listNearMeetings(storage.db, { after: now, until: now + FURTHEST_MS })) {
      for (const { kind, fromHours, untilHours } of DUE) {
        const leftMs = meeting.startsAt - now;
        const isDue = leftMs <= fromHours * hourMs && leftMs > untilHours * hourMs;
        if (isDue && !this.#closed && (await this.#isWanted(meeting, kind))) await this.#send(meeting, kind);
      }
    }
  }

  /** Not when one of that kind has gone out for this start, and no reminder right after the invitation. */
  async #isWanted({ postmortemId, startsAt }: NearMeeting, kind: MailKind): Promise<boolean> {
    const { storage, clock } = this.#options;
    const spoken = (await listSentMails(storage.db, postmortemId)).filter(
      ({ meetingStartsAt }) => meetingStartsAt !== null && Date.parse(meetingStartsAt) === startsAt,
    );
    if (spoken.some((mail) => mail.kind === kind)) return false;
    const isInvitedJustNow = spoken.some((mail) => mail.kind === 'invitation' && isFresh(mail.sentAt, clock.now()));
    return kind !== 'reminder' || !isInvitedJustNow;
  }

  async #send({ postmortemId, startsAt }: NearMeeting, kind: MailKind): Promise<void> {
    await this.#options.mailings.sendDue({ postmortemId, kind, id: `${postmortemId}.${kind}.${startsAt}` });
  }
}

function isFresh(sentAt: string, now: number): boolean {
  return now - Date.parse(sentAt) < FRESH_MS;
}
