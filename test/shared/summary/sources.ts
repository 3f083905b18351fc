import { EMPTY_CONTENT, type DocumentContent, type Section } from '@debrief/shared/domain/content.ts';
import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import { writeExample } from '@debrief/shared/document/example.ts';
import { SEED } from '@debrief/shared/document/origins.ts';
import { seedTemplate } from '@debrief/shared/document/apply-template.ts';
import { seedDocument } from '@debrief/shared/document/seed.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import type { ExamplePostmortem } from '@debrief/shared/domain/example.ts';
import type { Impact } from '@debrief/shared/domain/impact.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { asId, type ParticipantId, type PostmortemId, type VoteId } from '@debrief/shared/domain/ids.ts';
import { NO_KEY_TIMES, type PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { RichNode } from '@debrief/shared/domain/rich-text.ts';
import { rankThemes } from '@debrief/shared/domain/vote.ts';
import type { SummarySources } from '@debrief/shared/summary/build-summary.ts';
import { STANDARD } from '@debrief/shared/templates/standard.ts';
import * as Y from 'yjs';

/** A record as a new postmortem has it, with what the test wants otherwise. */
export function recordOf(change: Partial<PostmortemRecord> = {}): PostmortemRecord {
  return {
    id: asId<PostmortemId>('pm'),
    number: 42,
    title: 'Checkout outage',
    severity: 2,
    incidentType: 'production-outage',
    status: 'reviewed',
    startedAt: null,
    timeZone: 'Europe/Berlin',
    createdAt: '2026-11-18T08:00:00.000Z',
    publishedAt: '2026-11-20T10:00:00.000Z',
    services: [],
    tags: [],
    detectionSource: '',
    ownerId: null,
    keyTimes: { ...NO_KEY_TIMES, started: change.startedAt ?? null },
    dueAt: null,
    delayReason: '',
    ownerFacilitatesReason: '',
    example: false,
    ...change,
  };
}

/** What an example postmortem is made of, after it went through the document. */
export function sourcesOfExample(example: ExamplePostmortem): SummarySources {
  const document = openDocument(new Y.Doc());
  seedDocument(document);
  seedTemplate(document, STANDARD);
  writeExample(document, example, SEED);
  const { severity, incidentType, startedAt, timeZone, title, services, tags, detectionSource, vote } = example;
  return {
    record: recordOf({
      number: 1,
      status: 'draft',
      publishedAt: null,
      example: true,
      severity,
      incidentType,
      startedAt,
      timeZone,
      title,
      services,
      tags,
      detectionSource,
    }),
    people: [],
    invitees: [],
    settings: DEFAULT_SETTINGS,
    content: readContent(document),
    vote: { votesPerPerson: vote.votesPerPerson, results: rankThemes(closedVote(example), vote.tally) },
    generatedAt: '2026-11-21T09:30:12.000Z',
  };
}

function closedVote({ content, vote }: ExamplePostmortem): Parameters<typeof rankThemes>[0] {
  return {
    id: asId<VoteId>('vote'),
    status: 'closed',
    votesPerPerson: vote.votesPerPerson,
    votesPerTheme: vote.votesPerTheme,
    themeIds: content.themes.map((theme) => theme.id),
  };
}

function invitee(id: string, change: Partial<Invitee>): Invitee {
  return {
    id: asId(id),
    name: '',
    email: 'not@exported.example',
    jobTitle: '',
    incidentRole: 'none',
    meetingRole: 'attendee',
    attendance: 'always',
    participantId: null,
    attended: false,
    ...change,
  };
}

/** A section that only its block fills. */
export function section(id: string, title: string, block: Section['block']): Section {
  return { id, title, help: 'canary-help', block, starter: '', order: id, body: [] };
}

const impact: Impact = {
  metrics: [
    { id: 'users', amount: 1_200, unit: '', words: 'Everybody who paid by card', estimate: true },
    { id: 'visible-minutes', amount: 65, unit: '', words: '', estimate: false },
    { id: 'revenue', amount: 18_000, unit: 'EUR', words: '', estimate: true },
    { id: 'reputation', amount: null, unit: '', words: 'Two customers wrote in public', estimate: false },
    { id: 'tickets', amount: null, unit: '', words: ' ', estimate: false },
  ],
  segments: [
    {
      id: 's1',
      name: 'EU customers',
      users: 900,
      percent: 40,
      words: 'No card payments',
      estimate: false,
      order: 'a0',
    },
    { id: 's2', name: 'Others', users: null, percent: 3, words: '', estimate: true, order: 'a1' },
    { id: 's3', name: '', users: null, percent: null, words: '', estimate: false, order: 'a2' },
  ],
  measures: [{ id: 'm1', name: 'Error rate', baseline: '0.1 %', during: '38 %', after: '0.1 %', order: 'a0' }],
};

const remarks: Pick<DocumentContent, 'questions' | 'details' | 'actors'> = {
  questions: [
    {
      id: asId('q1'),
      entryId: asId('t2'),
      text: 'Why did nothing page?',
      answer: 'No alert watches orders.',
      askedBy: 'Bo Lindqvist',
      order: 'a0',
    },
    { id: asId('q2'), entryId: null, text: 'Is it over?', answer: '', askedBy: '', order: 'a1' },
  ],
  details: [
    {
      id: asId('d1'),
      entryId: asId('t3'),
      text: 'I would have rolled back sooner had the button been there.',
      speaker: 'Cy Vu',
      role: 'Database administrator',
      order: 'a0',
    },
  ],
  actors: [{ id: 'x', name: 'Gus Gone', role: 'support lead' }],
};

const plain = (text: string): RichNode => ({ kind: 'text', text, marks: {} });
const paragraph = (...content: readonly RichNode[]): RichNode => ({ kind: 'paragraph', content });

/** A meeting of three people over midnight in Berlin, with everything that a summary can show. */
export function checkoutOutage(): SummarySources {
  return {
    record: recordOf({
      startedAt: '2026-11-17T21:58:00.000Z',
      services: ['checkout', 'payments'],
      tags: ['config'],
      detectionSource: 'Alert',
      ownerId: asId('i-ann'),
      dueAt: '2026-11-24T22:59:00.000Z',
      delayReason: 'The vendor has not answered yet',
    }),
    people: [
      { id: asId<ParticipantId>('ann'), name: 'Ann Okafor', jobTitle: 'SRE', role: 'facilitator', removed: false },
      { id: asId<ParticipantId>('bo'), name: 'Bo Lindqvist', jobTitle: '', role: 'note-taker', removed: false },
      { id: asId<ParticipantId>('gone'), name: 'Gus Gone', jobTitle: 'Support', role: 'attendee', removed: true },
    ],
    invitees: [
      invitee('i-ann', {
        name: 'Ann Okafor',
        jobTitle: 'SRE',
        incidentRole: 'commander',
        meetingRole: 'facilitator',
        participantId: asId('ann'),
        attended: true,
      }),
      invitee('i-cy', { name: 'Cy Vu', jobTitle: 'Database administrator', incidentRole: 'technical-lead' }),
    ],
    settings: DEFAULT_SETTINGS,
    content: {
      ...EMPTY_CONTENT,
      ...remarks,
      impact,
      sections: [
        { id: 'summary', title: 'Summary', help: '', block: 'text', starter: '', order: 'a0', body: everyKindOfText },
        { ...section('impact', 'What it cost', 'impact'), order: 'a1' },
        { ...section('people', 'Participants', 'people'), order: 'a2' },
        { ...section('key-points', 'Key points', 'key-points'), order: 'a3' },
        { ...section('again', 'Participants once more', 'people'), order: 'a4' },
        { ...section('communication', 'Communication', 'text'), order: 'a5' },
      ],
      timeline: [
        timelineEntry({
          id: asId('t1'),
          at: '2026-11-17T22:05:00.000Z',
          phase: 'trigger',
          text: 'Deploy 512 sets the pool size to 0',
        }),
        timelineEntry({
          id: asId('t2'),
          at: '2026-11-17T22:23:30.000Z',
          endAt: '2026-11-17T23:10:00.000Z',
          phase: 'detection',
          text: 'Orders drop to a third',
          milestone: 'detected',
          isKey: true,
          source: 'Grafana',
          url: 'https://graphs.example.com/d/1?from=a|b',
          alternatives: [{ id: 'x', at: '2026-11-17T22:14:00.000Z', source: 'PagerDuty log' }],
          images: [{ imageId: asId('graph'), alt: 'Orders per minute', width: 800, height: 400 }],
        }),
        timelineEntry({
          id: asId('t3'),
          at: '2026-11-17T23:10:00.000Z',
          phase: 'resolution',
          text: 'Rollback is complete',
          milestone: 'resolved',
          isKey: true,
          source: 'Slack #incident-42',
        }),
        timelineEntry({ id: asId('t4'), at: null, phase: 'note', text: 'The status page was updated late' }),
      ],
      causes: [
        {
          id: asId('c1'),
          promptId: null,
          themeId: asId('unchecked'),
          text: 'The pipeline accepts a pool of 0',
          order: 'a0',
        },
        {
          id: asId('c2'),
          promptId: null,
          themeId: asId('unchecked'),
          text: 'Staging uses another template',
          order: 'a1',
        },
        { id: asId('c3'), promptId: null, themeId: asId('blind'), text: 'No alert on queue depth', order: 'a0' },
        {
          id: asId('c4'),
          promptId: null,
          themeId: asId('late'),
          text: 'Escalation has no second contact',
          order: 'a0',
        },
      ],
      themes: [
        { id: asId('blind'), title: '', order: 'a0', mergedInto: null },
        { id: asId('unchecked'), title: 'Config reached production unchecked', order: 'a1', mergedInto: null },
        { id: asId('late'), title: 'Slow path to the right people', order: 'a2', mergedInto: null },
        { id: asId('empty'), title: 'Merged away', order: 'a3', mergedInto: null },
      ],
      whyNodes: [
        {
          id: asId('w1'),
          themeId: asId('unchecked'),
          parentId: null,
          text: 'The schema has no minimum',
          order: 'a0',
          actionable: false,
        },
        {
          id: asId('w2'),
          themeId: asId('unchecked'),
          parentId: asId('w1'),
          text: 'Nothing reviews the schema',
          order: 'a0',
          actionable: true,
        },
      ],
      actions: [
        {
          id: asId('a1'),
          title: 'Refuse a pool of 0 in the pipeline',
          ownerId: asId('ann'),
          dueOn: '2026-12-01',
          causeRef: 'w2',
          status: 'open',
          order: 'a0',
        },
        {
          id: asId('a2'),
          title: 'Alert on queue depth',
          ownerId: asId('gone'),
          dueOn: null,
          causeRef: 'blind',
          status: 'in-progress',
          order: 'a1',
        },
        {
          id: asId('a3'),
          title: 'Rehearse a rollback',
          ownerId: null,
          dueOn: null,
          causeRef: 'removed-by-a-peer',
          status: 'wont-do',
          order: 'a2',
        },
      ],
    },
    vote: {
      votesPerPerson: 3,
      results: [
        { themeId: asId('unchecked'), dots: 5, rank: 1 },
        { themeId: asId('blind'), dots: 1, rank: 2 },
      ],
    },
    generatedAt: '2026-11-20T10:00:00.000Z',
  };
}

const everyKindOfText: readonly RichNode[] = [
  { kind: 'heading', level: 1, content: [plain('What happened')] },
  paragraph(
    plain('Checkout '),
    { kind: 'text', text: 'returned errors ', marks: { bold: true } },
    plain('for '),
    { kind: 'text', text: '65 minutes', marks: { italic: true, bold: true } },
    { kind: 'break' },
    { kind: 'text', text: '1,200', marks: { strike: true } },
    plain(' 900 orders were affected, see '),
    { kind: 'text', text: 'the graph', marks: { link: 'https://graphs.example.com/?a=1&b=(2)' } },
    plain('.'),
  ),
  { kind: 'heading', level: 2, content: [plain('Why it hurt')] },
  {
    kind: 'bullet-list',
    content: [
      { kind: 'list-item', content: [paragraph(plain('First'))] },
      {
        kind: 'list-item',
        content: [
          paragraph(plain('Second')),
          { kind: 'ordered-list', content: [{ kind: 'list-item', content: [paragraph(plain('nested'))] }] },
        ],
      },
    ],
  },
  { kind: 'quote', content: [paragraph(plain('Is it another one of those?'))] },
  { kind: 'code-block', text: 'pool:\n  size: 0  # ```\n' },
  { kind: 'rule' },
  { kind: 'heading', level: 3, content: [plain('Setting')] },
  paragraph(plain('The value was '), { kind: 'text', text: 'size: `0`', marks: { code: true } }, plain('.')),
];
