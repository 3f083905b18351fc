import { createPostmortem } from '@debrief/server/access/create-postmortem.ts';
import { systemRandomness } from '@debrief/server/access/secrets.ts';
import { ensureWorkspace } from '@debrief/server/access/workspace.ts';
import { Mailings } from '@debrief/server/notify/mailings.ts';
import type { Mailer } from '@debrief/server/notify/mailer.ts';
import { createSmtpMailer } from '@debrief/server/notify/smtp-mailer.ts';
import { saveInvitee } from '@debrief/server/storage/queries/invitees.ts';
import { changePreparation } from '@debrief/server/storage/queries/preparation.ts';
import { openMemoryStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import type { Storage } from '@debrief/server/storage/storage.ts';
import { asId, type InviteeId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { FakeClock } from '#support/fake-clock.ts';

export const from = { name: 'Debrief', address: 'debrief@example.com' } as const;
export const publicUrl = 'https://debrief.example.com';
/** Monday, 5 January 2026, 9:00 UTC. */
export const startOfTest: number = Date.UTC(2026, 0, 5, 9);
export const hourMs: number = 60 * 60_000;

/** A postmortem whose meeting is tomorrow at 10:00 UTC, and everything that writes to its people. */
export interface MailWorld {
  readonly storage: Storage;
  readonly postmortemId: PostmortemId;
  readonly clock: FakeClock;
  readonly mailings: Mailings;
  /** How often everybody was told that what is prepared has changed. */
  readonly told: readonly PostmortemId[];
  invite(name: string, more?: Partial<Invitee>): Promise<void>;
  schedule(startsAt: number | null): Promise<void>;
}

export interface MailWorldOptions {
  /** `smtp://…`; without one no mail goes out. */
  readonly smtp?: string;
  readonly mailer?: Mailer;
  readonly title?: string;
  readonly storage?: Storage;
}

export async function createMailWorld(options: MailWorldOptions = {}): Promise<MailWorld> {
  const { smtp, title = 'Queue was full', storage = openMemoryStorage() } = options;
  const clock = new FakeClock(startOfTest);
  const randomness = systemRandomness;
  await ensureWorkspace(storage, { wished: 'the-owner', randomness, now: clock.now() });
  const owner = await storage.db.selectFrom('member').select('id').executeTakeFirstOrThrow();
  const { id: postmortemId } = await createPostmortem(
    storage,
    { title, severity: 2, incidentType: 'production-outage', startedAt: null, timeZone: 'Europe/Berlin' },
    { createdBy: asId(owner.id), randomness, now: clock.now() },
  );
  const told: PostmortemId[] = [];
  const mailer = options.mailer ?? (smtp === undefined ? undefined : createSmtpMailer({ url: smtp, from }));
  const world: MailWorld = {
    storage,
    postmortemId,
    clock,
    told,
    mailings: new Mailings({
      storage,
      clock,
      randomness,
      mailer,
      publicUrl: () => publicUrl,
      changed: async (id) => void told.push(id),
    }),
    invite: (name, more = {}) =>
      saveInvitee(storage.db, postmortemId, { invitee: invitee(name, more), now: clock.now() }),
    schedule: (startsAt) =>
      changePreparation(storage.db, postmortemId, { startsAt, minutes: 30, callUrl: 'https://meet.example.com/x' }),
  };
  await world.schedule(startOfTest + 25 * hourMs);
  return world;
}

/** Somebody on the list, with an address made of the name. */
export function invitee(name: string, more: Partial<Invitee> = {}): Invitee {
  return {
    id: asId<InviteeId>(name.replaceAll(/\W/gu, '')),
    name,
    email: `${name.toLowerCase().replaceAll(/[^a-z]+/gu, '.')}@example.com`,
    jobTitle: '',
    incidentRole: 'none',
    meetingRole: 'attendee',
    attendance: 'always',
    participantId: null,
    attended: false,
    ...more,
  };
}
