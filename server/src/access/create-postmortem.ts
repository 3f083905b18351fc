import { seedTemplate } from '@debrief/shared/document/apply-template.ts';
import { encodeNewDocument } from '@debrief/shared/document/new-document.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { uniqueLabels } from '@debrief/shared/domain/labels.ts';
import type { InviteId, MemberId, PostmortemId, VoteId } from '@debrief/shared/domain/ids.ts';
import type { IncidentType } from '@debrief/shared/domain/postmortem.ts';
import { ROLES, type Role } from '@debrief/shared/domain/role.ts';
import type { Severity } from '@debrief/shared/domain/severity.ts';
import type { StageId } from '@debrief/shared/domain/stage.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import type { DotsByTheme, Vote } from '@debrief/shared/domain/vote.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { DEFAULT_TEMPLATE } from '@debrief/shared/templates/built-in.ts';
import { insertInvite } from '#storage/queries/invites.ts';
import { insertMeeting } from '#storage/queries/meetings.ts';
import { insertPreparation } from '#storage/queries/preparation.ts';
import { insertPostmortem, takeNumber } from '#storage/queries/postmortems.ts';
import { closeVote, insertVote } from '#storage/queries/votes.ts';
import type { Storage, StorageTransaction } from '#storage/storage.ts';
import { settleDeadline } from './deadlines.ts';
import { newInvite } from './invites.ts';
import type { Randomness } from './secrets.ts';

/** What a new postmortem is about. */
export interface NewRecord {
  readonly title: string;
  readonly severity: Severity;
  readonly incidentType: IncidentType;
  /** ISO 8601 UTC. */
  readonly startedAt: string | null;
  /** ISO 8601 UTC; left out: not known. */
  readonly detectedAt?: string | undefined;
  readonly resolvedAt?: string | undefined;
  readonly services?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly detectionSource?: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  /** Undefined: what nobody has to choose. */
  readonly template?: Template;
  /** Undefined: a meeting that has not begun. */
  readonly past?: PastMeeting;
}

/** What an example has behind it. */
export interface PastMeeting {
  readonly stage: StageId;
  write(document: PostmortemDocument): void;
  readonly vote: Pick<Vote, 'votesPerPerson' | 'votesPerTheme' | 'themeIds'> & { readonly tally: DotsByTheme };
}

/** Who creates it, and with what chance. */
export interface Creation {
  readonly createdBy: MemberId;
  readonly randomness: Randomness;
  readonly now: number;
}

/** The new postmortem, with the token of one link per role. */
export interface Created {
  readonly id: PostmortemId;
  readonly tokens: Readonly<Record<Role, string>>;
}

/** Makes the record, its meeting, its seeded document and its links, in one transaction. */
export async function createPostmortem(storage: Storage, record: NewRecord, creation: Creation): Promise<Created> {
  const id = creation.randomness.newId<PostmortemId>();
  return storage.transaction(async (transaction) => {
    await writeRecord(transaction, id, { record, creation });
    await writeDocument(transaction, id, { record, creation });
    if (record.past) await writeVote(transaction, id, { vote: record.past.vote, creation });
    return { id, tokens: await writeInvites(transaction, id, creation) };
  });
}

interface Order {
  readonly record: NewRecord;
  readonly creation: Creation;
}

async function writeRecord({ db }: StorageTransaction, id: PostmortemId, { record, creation }: Order): Promise<void> {
  await insertPostmortem(db, { id, number: await takeNumber(db), ...columnsOf(record, creation) });
  await settleDeadline(db, id);
  const template = record.template ?? DEFAULT_TEMPLATE;
  const { stages, prompts } = template;
  await insertMeeting(db, id, {
    stages,
    stage: record.past?.stage ?? must(stages[0], 'a stage').id,
    prompts,
    revealed: record.past !== undefined,
  });
  await insertPreparation(db, id, template);
}

type Row = Parameters<typeof insertPostmortem>[1];

function columnsOf(record: NewRecord, creation: Creation): Omit<Row, 'id' | 'number'> {
  return {
    title: record.title,
    severity: record.severity,
    incident_type: record.incidentType,
    status: record.past ? 'in-review' : 'draft',
    started_at: record.startedAt,
    time_zone: record.timeZone,
    created_at: creation.now,
    created_by: creation.createdBy,
    published_at: null,
    example: record.past ? 1 : 0,
    services: JSON.stringify(uniqueLabels(record.services ?? [])),
    tags: JSON.stringify(uniqueLabels(record.tags ?? [])),
    detection_source: record.detectionSource ?? '',
    detected_at: record.detectedAt ?? null,
    resolved_at: record.resolvedAt ?? null,
  };
}

async function writeDocument(
  transaction: StorageTransaction,
  id: PostmortemId,
  { record, creation }: Order,
): Promise<void> {
  const { past, template = DEFAULT_TEMPLATE } = record;
  const clientId = creation.randomness.newClientId();
  await transaction.append({
    postmortemId: id,
    update: encodeNewDocument(clientId, (document) => {
      seedTemplate(document, template);
      past?.write(document);
    }),
    claims: [{ clientId, owner: 'server' }],
  });
}

async function writeVote(
  { db }: StorageTransaction,
  id: PostmortemId,
  { vote, creation }: { readonly vote: PastMeeting['vote']; readonly creation: Creation },
): Promise<void> {
  const { tally, ...terms } = vote;
  const voteId = creation.randomness.newId<VoteId>();
  await insertVote(db, id, { ...terms, id: voteId, status: 'open', openedAt: creation.now });
  await closeVote(db, voteId, { tally, at: creation.now });
}

async function writeInvites(
  { db }: StorageTransaction,
  postmortemId: PostmortemId,
  { randomness, now }: Creation,
): Promise<Created['tokens']> {
  const tokens = {
    facilitator: randomness.newToken(),
    'note-taker': randomness.newToken(),
    attendee: randomness.newToken(),
    observer: randomness.newToken(),
  } satisfies Record<Role, string>;
  for (const role of ROLES) {
    await insertInvite(
      db,
      newInvite({ id: randomness.newId<InviteId>(), postmortemId, role, token: tokens[role], now }),
    );
  }
  return tokens;
}
