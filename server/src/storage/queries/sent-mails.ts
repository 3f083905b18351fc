import { MAIL_KINDS, type MailFailure, type MailKind, type SentMail } from '@debrief/shared/domain/preparation.ts';
import { asId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { fromJson, oneOf, toFlag, type Db } from './rows.ts';

/** A mailing that is about to go out: the row is its claim, so that nobody else sends it. */
export interface MailClaim {
  readonly id: string;
  readonly postmortemId: PostmortemId;
  readonly kind: MailKind;
  /** To how many. */
  readonly recipients: number;
  /** The start that it speaks of, milliseconds since the epoch. */
  readonly meetingStartsAt: number | null;
  /** Nobody asked for it: it was time. */
  readonly automatic: boolean;
  readonly at: number;
}

/** @returns false when it is claimed already: the same request again, or another one that was due at the same time */
export async function claimMail(db: Db, claim: MailClaim): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sent_mail')
    .values({
      id: claim.id,
      postmortem_id: claim.postmortemId,
      kind: claim.kind,
      recipients: claim.recipients,
      meeting_starts_at: claim.meetingStartsAt,
      automatic: toFlag(claim.automatic),
      failures: null,
      sent_at: claim.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Says what became of a mailing. */
export async function settleMail(
  db: Db,
  id: string,
  { recipients, failures }: { readonly recipients: number; readonly failures: readonly MailFailure[] },
): Promise<void> {
  await db
    .updateTable('sent_mail')
    .set({ recipients, failures: JSON.stringify(failures) })
    .where('id', '=', id)
    .execute();
}

/** What became of a mailing; `failed` is null while it is on its way. Undefined when there is none with that id. */
export async function findMail(
  db: Db,
  id: string,
): Promise<
  { readonly kind: MailKind; readonly sent: number; readonly failed: readonly MailFailure[] | null } | undefined
> {
  const row = await db
    .selectFrom('sent_mail')
    .select(['kind', 'recipients', 'failures'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const failed = row.failures === null ? null : fromJson<readonly MailFailure[]>(row.failures);
  return { kind: oneOf(MAIL_KINDS, row.kind), sent: row.recipients, failed };
}

/** The mails that went out, the newest first. */
export async function listSentMails(db: Db, postmortemId: PostmortemId): Promise<readonly SentMail[]> {
  const rows = await db
    .selectFrom('sent_mail')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    kind: oneOf(MAIL_KINDS, row.kind),
    sentAt: new Date(row.sent_at).toISOString(),
    recipients: row.recipients,
    meetingStartsAt: row.meeting_starts_at === null ? null : new Date(row.meeting_starts_at).toISOString(),
    failed: row.failures === null ? [] : fromJson<readonly MailFailure[]>(row.failures),
  }));
}

/** How many mailings somebody asked for since then. */
export async function countAsked(db: Db, postmortemId: PostmortemId, since: number): Promise<number> {
  const { count } = await db
    .selectFrom('sent_mail')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('postmortem_id', '=', postmortemId)
    .where('automatic', '=', 0)
    .where('sent_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Mailings that a server began and did not come to the end of. What became of them nobody knows any more, so it is
 * said, and they are not sent again.
 */
export async function settleInterrupted(db: Db, failure: MailFailure): Promise<void> {
  await db
    .updateTable('sent_mail')
    .set({ failures: JSON.stringify([failure]) })
    .where('failures', 'is', null)
    .execute();
}

/** A meeting that is near. */
export interface NearMeeting {
  readonly postmortemId: PostmortemId;
  readonly startsAt: number;
}

/** Meetings of postmortems that are not published and that start within the range, the first first. Times are milliseconds. */
export async function listNearMeetings(
  db: Db,
  { after, until }: { readonly after: number; readonly until: number },
): Promise<readonly NearMeeting[]> {
  const rows = await db
    .selectFrom('preparation')
    .innerJoin('postmortem', 'postmortem.id', 'preparation.postmortem_id')
    .select(['preparation.postmortem_id', 'preparation.starts_at'])
    .where('preparation.starts_at', '>', after)
    .where('preparation.starts_at', '<=', until)
    .where('postmortem.published_at', 'is', null)
    .orderBy('preparation.starts_at')
    .execute();
  return rows.flatMap(({ postmortem_id: id, starts_at: startsAt }) =>
    startsAt === null ? [] : [{ postmortemId: asId<PostmortemId>(id), startsAt }],
  );
}
