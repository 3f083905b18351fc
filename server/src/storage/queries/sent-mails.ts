import { MAIL_KINDS, type SentMail } from '@debrief/shared/domain/preparation.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { oneOf, type Db } from './rows.ts';

/** The mails that went out, the newest first. */
export async function listSentMails(db: Db, postmortemId: PostmortemId): Promise<readonly SentMail[]> {
  const rows = await db
    .selectFrom('sent_mail')
    .select(['kind', 'sent_at', 'recipients'])
    .where('postmortem_id', '=', postmortemId)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(({ kind, sent_at: at, recipients }) => ({
    kind: oneOf(MAIL_KINDS, kind),
    sentAt: new Date(at).toISOString(),
    recipients,
  }));
}
