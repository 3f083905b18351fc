import { can } from '@debrief/shared/domain/role.ts';
import type { Preparation } from '@debrief/shared/domain/preparation.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { listInvitees } from '#storage/queries/invitees.ts';
import { listContributors, loadPreparation } from '#storage/queries/preparation.ts';
import { listSentMails } from '#storage/queries/sent-mails.ts';
import type { Db } from '#storage/queries/rows.ts';
import { refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { PreparationAnswer } from './preparation-answers.ts';
import { PostmortemParams } from './requests.ts';

/** What is prepared, for everybody who may read. Mail addresses are for those who prepare. */
export function addPreparationRoute(app: HttpApp, { storage, mailings }: HttpServices, callers: Callers): void {
  const schema = { params: PostmortemParams, response: { 200: PreparationAnswer, ...refusals } };
  app.get('/api/postmortems/:id/preparation', { schema }, async (request, reply): Promise<Preparation> => {
    const { id } = request.params;
    const { participant: reader } = await callers.requireReader(request, id);
    const prepares = reader !== undefined && can(reader.role, 'prepare');
    void reply.header('cache-control', 'no-store');
    const read = await storage.transaction(({ db }) => readPreparation(db, id));
    const shown = prepares ? read : withoutAddresses(read);
    return { ...shown, canMail: mailings.canMail };
  });
}

async function readPreparation(db: Db, id: PostmortemId): Promise<Read> {
  const { revision, startsAt, minutes, callUrl, collectionClosesAt, template } = await loadPreparation(db, id);
  return {
    revision,
    invitees: await listInvitees(db, id),
    schedule: { startsAt: toTime(startsAt), minutes, callUrl },
    collection: { closesAt: toTime(collectionClosesAt) },
    mails: await listSentMails(db, id),
    contributors: await listContributors(db, id),
    template,
  };
}

type Read = Omit<Preparation, 'canMail'>;

function withoutAddresses({ invitees, mails, ...rest }: Read): Read {
  return {
    ...rest,
    invitees: invitees.map((invitee) => ({ ...invitee, email: '' })),
    mails: mails.map((mail) => ({ ...mail, failed: mail.failed.map(({ reason }) => ({ email: '', reason })) })),
  };
}

function toTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
