import { readSlackExport } from '@debrief/shared/ingest/slack-export.ts';
import { slackChannels } from '@debrief/shared/ingest/slack-archive.ts';
import { mentionedUsers, slackText } from '@debrief/shared/ingest/slack-markup.ts';
import type { IngestInput, IngestResult } from '@debrief/shared/ingest/ingest.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const names = {
  user: (id: string) => new Map([['U1', 'Ada Lovelace']]).get(id),
  channel: (id: string) => new Map([['C1', 'deploys']]).get(id),
};

describe('Slack’s markup', () => {
  test.each([
    ['<@U1> <@U2> <@U3|grace> <@U1|old name>', '@Ada Lovelace @U2 @grace @Ada Lovelace'],
    ['<#C1> <#C1|old-name> <#C9|gone> <#C9>', '#deploys #deploys #gone #C9'],
    ['<!here> <!channel> <!everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@oncall> <!subteam^S1>', '@oncall @S1'],
    ['<!date^1795215660^{date_num} {time}|2026-11-20 22:01>', '2026-11-20 22:01'],
    ['<https://a.example/?a=1&amp;b=2>', 'https://a.example/?a=1&b=2'],
    ['<https://a.example/|the graph>', 'the graph (https://a.example/)'],
    ['<http://a.example|a.example>', 'http://a.example'],
    ['<mailto:a@b.example|a@b.example> <tel:+49301|+49301>', 'a@b.example +49301'],
    ['*bold* _italic_ ~gone~ *_both_* *<@U1> did it*', 'bold italic gone both @Ada Lovelace did it'],
    ['2 * 3 * 4, snake_case_name, a*b*c, *open', '2 * 3 * 4, snake_case_name, a*b*c, *open'],
    ['`*code*` and ```\n_block_ <https://a.example>\n```', '*code* and _block_ https://a.example'],
    ['https: <https://a.example/_x_/*y*>', 'https: https://a.example/_x_/*y*'],
    ['&lt;@U1&gt; &amp;lt; 1 &lt; 2', '<@U1> &lt; 1 < 2'],
    ['&gt; quoted\n:fire: stays', '> quoted\n:fire: stays'],
    ['a\r\nb\u200b\u202e\u0007c\u00a0d  \n\n\n\ne', 'a\nbc d\n\ne'],
  ])('[ING-2] %j reads %j', (markup, text) => {
    expect(slackText(markup, names)).toBe(text);
  });

  test('[ING-2] nothing of it is left, wherever the pieces stand', () => {
    const piece = fc.constantFrom(
      '<@U1>',
      '<#C1|x>',
      '<!here>',
      '<https://a.example|label>',
      '*b*',
      '_i_',
      '`c`',
      '```k```',
      ' ',
      'word',
      '\n',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(slackText(pieces.join(''), names)).not.toMatch(/<[@#!]|<https?:|&amp;|```/u);
      }),
    );
  });

  test('[ING-2] a long text of marks takes no time that grows with its square', () => {
    for (const mark of ['*', '_', '~', '`', '<', '*a ', '```', '&lt;']) {
      const text = mark.repeat(200_000 / mark.length);
      expect(slackText(text, names).length).toBeLessThanOrEqual(200_000);
    }
  });

  test('[ING-3] all whom a text mentions are known by their ids', () => {
    expect(mentionedUsers('<@U1> and <@U2|x>, not <#C1> or &lt;@U3&gt;')).toEqual(['U1', 'U2']);
  });
});

const users = JSON.stringify([
  { id: 'U1', name: 'ada', real_name: 'Ada Lovelace', profile: { title: 'SRE' } },
  { id: 'U2', name: 'grace', deleted: true, profile: { real_name: 'Grace Hopper', title: 'DBA' } },
  { id: 'U3', name: 'nameless', profile: {} },
  { id: 'U4', is_bot: true, real_name: 'Deploys', profile: {} },
]);

function files(messages: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const channels = JSON.stringify([{ id: 'C1', name: 'incident' }]);
  const dms = JSON.stringify([{ id: 'D1', members: ['U1', 'U2'] }]);
  const days = Object.entries(messages).map(([path, day]) => [path, JSON.stringify(day)] as const);
  return new Map([['channels.json', channels], ['dms.json', dms], ['users.json', users], ...days]);
}

function readFiles(messages: Readonly<Record<string, unknown>>, input: Partial<IngestInput> = {}): IngestResult {
  const outcome = readSlackExport({ content: '', files: files(messages), ...input });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

const message = (fields: object): object => ({ type: 'message', ts: '1795215120.000100', text: 'text', ...fields });

describe('a Slack export', () => {
  test.each([
    ['U1', { name: 'Ada Lovelace', jobTitle: 'SRE' }],
    ['U2', { name: 'Grace Hopper', jobTitle: 'DBA' }],
    ['U3', { name: 'nameless', jobTitle: '' }],
    ['U9', { name: 'U9', jobTitle: '' }],
    ['U4', null],
  ])('[ING-3] %s speaks as %j', (user, speaker) => {
    const bot = user === 'U4' ? { bot_id: 'B1' } : {};
    const [entry] = readFiles({ 'incident/2026-11-20.json': [message({ user, ...bot })] }).entries;
    expect(entry?.speaker).toEqual(speaker);
    expect(entry?.source).toBe(user === 'U4' ? 'Slack #incident (Deploys)' : 'Slack #incident');
  });

  test('[ING-61] common emoji codes of a message are read as characters, the others stay', () => {
    const { entries } = readFiles({ 'incident/2026-11-20.json': [message({ text: ':fire: 12:30:45 :our-own:' })] });
    expect(entries.map(({ text }) => text)).toEqual(['🔥 12:30:45 :our-own:']);
  });

  test('[ING-3] who speaks and who is mentioned is known, others of the workspace are not', () => {
    const { people } = readFiles({ 'incident/2026-11-20.json': [message({ user: 'U1', text: '<@U2> <@U9>?' })] });
    expect(people.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Grace Hopper']);
  });

  test.each(['channel_join', 'channel_leave', 'channel_topic', 'channel_name', 'bot_add', 'pinned_item', 'tombstone'])(
    '[ING-4] %s is skipped, with the reason',
    (subtype) => {
      const { entries, skipped } = readFiles({ 'incident/2026-11-20.json': [message({ subtype }), message({})] });
      expect(entries).toHaveLength(1);
      expect(skipped).toEqual([{ line: 1, reason: expect.stringMatching(/\.$/u) }]);
    },
  );

  const days = {
    'incident/2026-11-20.json': [message({ text: 'in the channel' })],
    'other/2026-11-20.json': [message({ text: 'in another' })],
    'D1/2026-11-20.json': [message({ text: 'between two' })],
  };
  test.each([
    [undefined, ['in the channel', 'in another']],
    [['incident'], ['in the channel']],
    [
      ['C1', 'D1'],
      ['between two', 'in the channel'],
    ],
  ])('[ING-5] of the channels %j it reads %j', (channels, texts) => {
    const { entries } = readFiles(days, channels ? { channels } : {});
    expect(entries.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
  });

  test('[ING-6] a day that is broken is one record skipped; nothing but broken days is malformed', () => {
    const some = new Map([...files({ 'incident/2026-11-20.json': [message({})] }), ['incident/2026-11-21.json', '[{']]);
    expect(readSlackExport({ content: '', files: some })).toMatchObject({
      value: { records: 2, skipped: [{ line: 2, reason: 'incident/2026-11-21.json is not a list of messages.' }] },
    });
    const broken = new Map([['incident/2026-11-21.json', '{']]);
    expect(readSlackExport({ content: '', files: broken })).toEqual({ ok: false, refusal: 'malformed' });
  });

  test('[ING-7] the channels with messages can be listed for a choice, wherever in the archive they lie', () => {
    const packed = new Map([...files(days)].map(([path, content]) => [`export/${path}`, content]));
    expect(slackChannels(packed).map(({ id, name, isDirect }) => ({ id, name, isDirect }))).toEqual([
      { id: 'D1', name: 'D1', isDirect: true },
      { id: 'C1', name: 'incident', isDirect: false },
      { id: 'other', name: 'other', isDirect: false },
    ]);
  });
});
