import { describe, expect, test } from 'vitest';
import { COMMANDS } from '@debrief/server/commands/registry.ts';
import { MEETING_ACTIONS, ROLES, type Role } from '@debrief/shared/domain/role.ts';
import type { CommandDraft, CommandType } from '@debrief/shared/protocol/commands.ts';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { awareness, presenceOf } from '#support/frames.ts';
import { postmortemId, roomWorld } from '#support/room-world.ts';
import { createHttpWorld } from '#server/http/world.ts';
import { createWorld, startOfTest, type World } from './world.ts';

const F = 'facilitator';
const N = 'note-taker';
const A = 'attendee';
const O = 'observer';

interface Line {
  /** Who may, written out: whoever changes the table of permissions has to change this as well. */
  readonly by: readonly Role[];
  /** The command, and whatever has to be before it so that it is the role alone that decides. */
  readonly attempt: (world: World, role: Role) => Promise<CommandDraft>;
}

const plain =
  (draft: CommandDraft): Line['attempt'] =>
  async () =>
    draft;

/** Runs commands as the facilitator, who may all that is needed here. */
async function given(world: World, ...drafts: readonly CommandDraft[]): Promise<void> {
  for (const draft of drafts) expect(await world.run(world.people.fay, draft)).toMatchObject({ ok: true });
}

const somebody = {
  inviteeId: 'somebody',
  name: 'Somebody',
  email: 'somebody@example.com',
  jobTitle: '',
  incidentRole: 'responder',
  meetingRole: A,
  attendance: 'always',
} as const;

const startTimer: CommandDraft = { type: 'start-timer', minutes: 5 };

/** An open vote with one dot of each contributor on the first theme. */
async function openVote(world: World): Promise<string> {
  world.putCauses(2);
  const opened = await world.run(world.people.fay, { type: 'open-vote', votesPerPerson: 5, votesPerTheme: 3 });
  if (!opened.ok) throw new Error(opened.detail);
  const voteId = String(opened.result?.['voteId']);
  for (const who of [world.people.fay, world.people.nora, world.people.ada])
    await world.run(who, { type: 'cast-vote', voteId, themeId: 'theme-0' });
  return voteId;
}

const matrix: Readonly<Record<CommandType, Line>> = {
  'set-stage': { by: [F], attempt: plain({ type: 'set-stage', stage: 'vote' }) },
  'start-timer': { by: [F], attempt: plain(startTimer) },
  'add-time': { by: [F], attempt: plain({ type: 'add-time', minutes: 1 }) },
  'pause-timer': { by: [F], attempt: async (world) => (await given(world, startTimer), { type: 'pause-timer' }) },
  'resume-timer': {
    by: [F],
    attempt: async (world) => (await given(world, startTimer, { type: 'pause-timer' }), { type: 'resume-timer' }),
  },
  'stop-timer': { by: [F], attempt: async (world) => (await given(world, startTimer), { type: 'stop-timer' }) },
  'set-ready': { by: [F, N, A], attempt: plain({ type: 'set-ready', ready: true }) },
  'raise-hand': { by: [F, N, A, O], attempt: plain({ type: 'raise-hand', raised: true }) },
  'write-draft': {
    by: [F, N, A],
    attempt: plain({ type: 'write-draft', draftId: 'mine', promptId: 'helped', text: 'Luck' }),
  },
  'delete-draft': {
    by: [F, N, A],
    attempt: async (world, role) => {
      const draft = { type: 'write-draft', draftId: 'mine', promptId: 'helped', text: 'Luck' } as const;
      await world.run(personOf(world, role), draft);
      return { type: 'delete-draft', draftId: 'mine' };
    },
  },
  'reveal-causes': {
    by: [F],
    attempt: async (world) => {
      await given(world, { type: 'write-draft', draftId: 'd', promptId: 'helped', text: 'Luck' });
      return { type: 'reveal-causes' };
    },
  },
  'open-vote': {
    by: [F],
    attempt: async (world) => (world.putCauses(1), { type: 'open-vote', votesPerPerson: 5, votesPerTheme: 3 }),
  },
  'cast-vote': {
    by: [F, N, A],
    attempt: async (world) => ({ type: 'cast-vote', voteId: await openVote(world), themeId: 'theme-1' }),
  },
  'withdraw-vote': {
    by: [F, N, A],
    attempt: async (world) => ({ type: 'withdraw-vote', voteId: await openVote(world), themeId: 'theme-0' }),
  },
  'finish-voting': {
    by: [F, N, A],
    attempt: async (world) => (await openVote(world), { type: 'finish-voting', finished: true }),
  },
  'close-vote': { by: [F], attempt: async (world) => ({ type: 'close-vote', voteId: await openVote(world) }) },
  'set-role': { by: [F], attempt: plain({ type: 'set-role', participantId: 'ben', role: O }) },
  'remove-participant': { by: [F], attempt: plain({ type: 'remove-participant', participantId: 'ben' }) },
  'take-over': {
    by: [N, A],
    attempt: async (world) => {
      world.presence = { ...world.presence, facilitatorAwaySince: startOfTest };
      world.now = startOfTest + 60_000;
      return { type: 'take-over' };
    },
  },
  'lock-facilitation': { by: [F], attempt: plain({ type: 'lock-facilitation', locked: true }) },
  spotlight: { by: [F], attempt: plain({ type: 'spotlight', target: { stage: 'timeline', itemId: null } }) },
  lock: { by: [F], attempt: plain({ type: 'lock', locked: true }) },
  publish: { by: [F, N], attempt: plain({ type: 'publish' }) },
  reopen: { by: [F, N], attempt: async (world) => (await given(world, { type: 'publish' }), { type: 'reopen' }) },
  'create-hook': { by: [F], attempt: plain({ type: 'create-hook', label: 'Alerts' }) },
  'revoke-hook': {
    by: [F],
    attempt: async (world) => {
      const created = await world.run(world.people.fay, { type: 'create-hook', label: 'Alerts' });
      if (!created.ok) throw new Error(created.detail);
      return { type: 'revoke-hook', hookId: String(created.result?.['hookId']) };
    },
  },
  'create-invite': { by: [F], attempt: plain({ type: 'create-invite', role: O }) },
  'revoke-invite': {
    by: [F],
    attempt: async (world) => {
      const invite = await world.storage.db.selectFrom('invite').select('id').executeTakeFirstOrThrow();
      return { type: 'revoke-invite', inviteId: invite.id };
    },
  },
  'save-invitee': { by: [F, N, A], attempt: plain({ type: 'save-invitee', ...somebody }) },
  'remove-invitee': { by: [F, N, A], attempt: plain({ type: 'remove-invitee', inviteeId: 'ben' }) },
  'mark-attended': { by: [F, N, A], attempt: plain({ type: 'mark-attended', inviteeId: 'ben', attended: false }) },
  'set-schedule': {
    by: [F, N, A],
    attempt: plain({ type: 'set-schedule', startsAt: '2026-01-06T09:00:00Z', minutes: 30, callUrl: null }),
  },
  'apply-template': { by: [F, N, A], attempt: plain({ type: 'apply-template', templateId: 'pagerduty' }) },
  'set-agenda': { by: [F, N, A], attempt: plain({ type: 'set-agenda', stages: [{ id: 'timeline', minutes: 5 }] }) },
  'set-collection': {
    by: [F, N, A],
    attempt: plain({ type: 'set-collection', closesAt: '2026-01-06T09:00:00Z' }),
  },
  'change-record': { by: [F, N, A], attempt: plain({ type: 'change-record', title: 'Queue ran full' }) },
  'set-status': { by: [F, N], attempt: plain({ type: 'set-status', status: 'in-review' }) },
};

function personOf({ people }: World, role: Role): World['people'][keyof World['people']] {
  return { facilitator: people.fay, 'note-taker': people.nora, attendee: people.ada, observer: people.otto }[role];
}

/** Everything that a command could have changed. */
async function everything(world: World): Promise<unknown> {
  const invites = await world.storage.db.selectFrom('invite').selectAll().orderBy('id').execute();
  const invitees = await world.storage.db.selectFrom('invitee').selectAll().orderBy('id').execute();
  return { meeting: await world.state(), invites, invitees, causes: world.document.doc.getMap('causes').toJSON() };
}

const cells = Object.entries(matrix).flatMap(([type, line]) => ROLES.map((role) => ({ type, line, role })));

describe('the roles', () => {
  test.each(cells.filter(({ line, role }) => line.by.includes(role)))(
    '[ACC-19] $role may $type',
    async ({ line, role }) => {
      const world = await createWorld();
      const draft = await line.attempt(world, role);
      expect(await world.run(personOf(world, role), draft)).toMatchObject({ ok: true });
    },
  );

  test.each(cells.filter(({ line, role }) => !line.by.includes(role)))(
    '[ACC-19] $role may not $type, and nothing changes',
    async ({ line, role }) => {
      const world = await createWorld();
      const draft = await line.attempt(world, role);
      const before = await everything(world);
      expect(await world.run(personOf(world, role), draft)).toMatchObject({ ok: false, code: 'not-allowed' });
      expect(await everything(world)).toEqual(before);
    },
  );

  test('[ACC-19] no action of the table of permissions is left without a guard', () => {
    const byCommand = new Set(Object.values(COMMANDS).map(({ action }) => action));
    // Below: no commands, so the room and HTTP guard them.
    const elsewhere = ['read', 'edit-document', 'be-present', 'export', 'import'] as const;
    expect(new Set([...byCommand, ...elsewhere])).toEqual(new Set(MEETING_ACTIONS));
  });

  test('[ACC-19] all but the observer may edit the document; everybody may be present', async () => {
    const { journal, clock, connect } = roomWorld({ people: { [F]: F, [N]: N, [A]: A, [O]: O } });
    for (const role of ROLES) {
      const tab = await connect(role);
      addTimelineEntry(tab.document, { id: asId<TimelineEntryId>(role), at: null, phase: 'note', text: 'x' });
      await clock.advance(100);
      tab.send(awareness(presenceOf(tab.doc.clientID, 1, { stage: 'timeline' })));
      await clock.advance(100);
      expect(tab.refusals).toEqual(role === O ? ['read-only'] : []);
    }
    expect(new Set(journal.read(postmortemId).getMap('timeline').keys())).toEqual(new Set([F, N, A]));
  });

  test('[ACC-19] everybody may read and export; only the facilitator sees the links', async () => {
    const world = await createHttpWorld();
    const { id, invites } = await world.create();
    const statuses = async (url: string): Promise<readonly number[]> => {
      const { headers } = await world.join(url);
      const paths = ['', '/export.md', '/invites'].map((end) => `/api/postmortems/${id}${end}`);
      return Promise.all(paths.map(async (path) => (await world.get(path, headers)).status));
    };
    expect(await statuses(invites.facilitator)).toEqual([200, 200, 200]);
    for (const url of [invites.noteTaker, invites.attendee, invites.observer])
      expect(await statuses(url)).toEqual([200, 200, 403]);
    await world.close();
  });
});
