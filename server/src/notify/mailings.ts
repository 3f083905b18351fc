import type { Randomness } from '#access/secrets.ts';
import { inviteUrl, newInvite } from '#access/invites.ts';
import type { Clock } from '#clock.ts';
import { loadGathering, toCalendar, type Gathering } from '#exports/calendar.ts';
import type { InviteId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Invitee, MailFailure, MailKind } from '@debrief/shared/domain/preparation.ts';
import { ROLES, type Role } from '@debrief/shared/domain/role.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { insertInvite } from '#storage/queries/invites.ts';
import { changePreparation } from '#storage/queries/preparation.ts';
import { claimMail, countAsked, findMail, settleMail } from '#storage/queries/sent-mails.ts';
import type { Storage, StorageTransaction } from '#storage/storage.ts';
import { deliverAll, type Delivery } from './deliver.ts';
import { composeMail, type MailText } from './mail-texts.ts';
import type { Mailer } from './mailer.ts';

/** What mailings work with. */
export interface MailingServices {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'newId' | 'newToken'>;
  /** Undefined where the operator has not said how to send. */
  readonly mailer: Mailer | undefined;
  /** Base of the links, without a trailing slash. */
  publicUrl(): string;
  /** What is prepared has changed outside a command: everybody is told. */
  changed(postmortemId: PostmortemId): Promise<void>;
}

/** A mail to everybody on the list who has an address. */
export interface MailOrder {
  readonly postmortemId: PostmortemId;
  readonly kind: MailKind;
  /** Of the same id nothing is sent twice. */
  readonly id: string;
  /** Who asked for it; undefined for one that was due. */
  readonly from: string | undefined;
}

export type MailRefusal =
  | 'cannot-mail'
  | 'not-scheduled'
  | 'start-is-over'
  | 'no-recipients'
  | 'too-many-mails'
  | 'mail-on-its-way';

/** What a mail says, with the page's own address for a link. */
export interface MailPreview extends MailText {
  readonly link: string;
  readonly recipients: readonly Pick<Invitee, 'name' | 'email' | 'meetingRole'>[];
}

/** What became of a mailing. */
export interface MailReport {
  readonly sent: number;
  readonly failed: readonly MailFailure[];
}

const hourMs = 60 * 60_000;
/** Mailings that people may ask for within an hour, of one postmortem: enough to correct oneself, too few to pester. */
const MAX_PER_HOUR = 6;

/** Writes to everybody who is expected. Nothing is sent before it is committed that it will be. */
export class Mailings {
  readonly #services: MailingServices;

  constructor(services: MailingServices) {
    this.#services = services;
  }

  get canMail(): boolean {
    return this.#services.mailer !== undefined;
  }

  /** Whom answers to an invitation go to. */
  get organiser(): Mailer['from'] | undefined {
    return this.#services.mailer?.from;
  }

  /** The postmortem's own page, which lets in who has been there. */
  pageUrl(postmortemId: PostmortemId): string {
    return `${this.#services.publicUrl()}/p/${postmortemId}`;
  }

  /** What would be sent, also where nothing can be sent. */
  async preview({ postmortemId, kind, from }: Omit<MailOrder, 'id'>): Promise<MailPreview> {
    const gathering = await this.#services.storage.transaction(({ db }) => loadGathering(db, postmortemId));
    const link = this.pageUrl(postmortemId);
    const recipients = recipientsOf(gathering).map(({ name, email, meetingRole }) => ({ name, email, meetingRole }));
    return { ...composeMail(kind, gathering, { link, isPersonal: false, from }), link, recipients };
  }

  /** Sends it to all; resolves when each mail has gone out or failed. */
  async send(order: MailOrder): Promise<Outcome<MailReport, MailRefusal>> {
    const { storage, mailer, clock } = this.#services;
    if (!mailer) return refuse('cannot-mail');
    const began = await storage.transaction((transaction) => this.#begin(transaction, order));
    if (!began.ok) return began;
    if (began.value.kind === 'done') return accept(began.value.report);
    const { gathering, links } = began.value;
    const calendar =
      order.kind === 'invitation'
        ? toCalendar(gathering, {
            organiser: mailer.from,
            link: this.pageUrl(order.postmortemId),
            withAddresses: true,
            now: clock.now(),
          })
        : undefined;
    const deliveries = recipientsOf(gathering).map((invitee): Delivery => {
      const facts = { link: links[invitee.meetingRole], isPersonal: true, from: order.from };
      const to = { name: invitee.name, address: invitee.email };
      return { email: invitee.email, mail: { to, ...composeMail(order.kind, gathering, facts), calendar } };
    });
    const report = await deliverAll(mailer, deliveries);
    await this.#settle(order, report);
    return accept(report);
  }

  /**
   * Sends a mail that nobody asked for. The mail server is asked first whether it is there, because a mail that is
   * begun while it is down would be lost; and it is not asked for a mail that nobody would get.
   *
   * @throws {MailRefusedError} when the mail server cannot be reached: the mail stays due
   */
  async sendDue(order: Omit<MailOrder, 'from'>): Promise<void> {
    const { storage, mailer, clock } = this.#services;
    const gathering = await storage.transaction(({ db }) => loadGathering(db, order.postmortemId));
    if (whyNot(order.kind, gathering, clock.now()) !== undefined) return;
    await mailer?.check();
    // Refused when another process was faster, which is as it should be.
    await this.send({ ...order, from: undefined });
  }

  async #begin(transaction: StorageTransaction, order: MailOrder): Promise<Outcome<Begun, MailRefusal>> {
    const { db } = transaction;
    const earlier = await findMail(db, order.id);
    if (earlier) {
      const { sent, failed } = earlier;
      return failed === null ? refuse('mail-on-its-way') : accept({ kind: 'done', report: { sent, failed } });
    }
    const gathering = await loadGathering(db, order.postmortemId);
    const { clock } = this.#services;
    const refusal = whyNot(order.kind, gathering, clock.now());
    if (refusal !== undefined) return refuse(refusal);
    const automatic = order.from === undefined;
    if (!automatic && (await countAsked(db, order.postmortemId, clock.now() - hourMs)) >= MAX_PER_HOUR)
      return refuse('too-many-mails');
    const claimed = await claimMail(db, {
      id: order.id,
      postmortemId: order.postmortemId,
      kind: order.kind,
      automatic,
      at: clock.now(),
      recipients: recipientsOf(gathering).length,
      meetingStartsAt: gathering.preparation.startsAt,
    });
    if (!claimed) return refuse('mail-on-its-way');
    return accept({ kind: 'begun', gathering, links: await this.#makeLinks(transaction, gathering) });
  }

  /** A fresh link for each role that somebody is invited in, which lasts until after the meeting. */
  async #makeLinks(transaction: StorageTransaction, gathering: Gathering): Promise<Links> {
    const links = { facilitator: '', 'note-taker': '', attendee: '', observer: '' };
    for (const role of ROLES) {
      if (!recipientsOf(gathering).some(({ meetingRole }) => meetingRole === role)) continue;
      links[role] = await this.makeLink(transaction, gathering, role);
    }
    return links;
  }

  /** A fresh link for a role, which lasts until after the meeting. */
  async makeLink({ db }: StorageTransaction, { record, preparation }: Gathering, role: Role): Promise<string> {
    const { clock, randomness } = this.#services;
    const token = randomness.newToken();
    const id = randomness.newId<InviteId>();
    const meetingAt = preparation.startsAt;
    await insertInvite(db, newInvite({ id, postmortemId: record.id, role, token, now: clock.now(), meetingAt }));
    return inviteUrl(this.#services.publicUrl(), token);
  }

  async #settle({ id, postmortemId }: MailOrder, { sent, failed }: MailReport): Promise<void> {
    await this.#services.storage.transaction(async ({ db }) => {
      await settleMail(db, id, { recipients: sent, failures: failed });
      await changePreparation(db, postmortemId);
    });
    await this.#services.changed(postmortemId);
  }
}

type Links = Readonly<Record<Role, string>>;
type Begun =
  | { readonly kind: 'done'; readonly report: MailReport }
  | { readonly kind: 'begun'; readonly gathering: Gathering; readonly links: Links };

/** Everybody with an address, each address once. */
function recipientsOf({ invitees }: Gathering): readonly Invitee[] {
  const byAddress = new Map(invitees.toReversed().map((invitee) => [invitee.email.toLowerCase(), invitee]));
  return invitees.filter((invitee) => invitee.email !== '' && byAddress.get(invitee.email.toLowerCase()) === invitee);
}

function whyNot(kind: MailKind, gathering: Gathering, now: number): MailRefusal | undefined {
  const { startsAt } = gathering.preparation;
  if (kind !== 'pre-read' && startsAt === null) return 'not-scheduled';
  // What was to be read beforehand can be sent afterwards too; nobody comes to a meeting that was.
  if (kind !== 'pre-read' && startsAt !== null && startsAt <= now) return 'start-is-over';
  return recipientsOf(gathering).length === 0 ? 'no-recipients' : undefined;
}
