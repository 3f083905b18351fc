import { readAlertmanager } from '@debrief/shared/ingest/alertmanager.ts';
import { htmlToText } from '@debrief/shared/ingest/html-to-text.ts';
import type { IngestReader, IngestRefusal, IngestResult } from '@debrief/shared/ingest/ingest.ts';
import { field } from '@debrief/shared/ingest/json-records.ts';
import { readPagerduty } from '@debrief/shared/ingest/pagerduty.ts';
import { recordTime } from '@debrief/shared/ingest/record-time.ts';
import { readStatuspage } from '@debrief/shared/ingest/statuspage.ts';
import { readWebhookBody } from '@debrief/shared/ingest/webhook.ts';
import type { Outcome } from '@debrief/shared/lang/outcome.ts';
import { describe, expect, test } from 'vitest';

const NOON = '2026-11-20T12:00:00.000Z';

describe('the time of a record', () => {
  test.each([
    ['2026-11-20T12:00:00Z'],
    ['2026-11-20T13:00:00+01:00'],
    ['2026-11-20T04:00:00.000-0800'],
    ['2026-11-20 12:00:00 UTC'],
    ['2026-11-20T12:00Z'],
    ['2026-11-20T12:00:00.000999999Z'],
    [1_795_176_000],
    [1_795_176_000_000],
    [1_795_176_000_000_000],
    ['1795176000.000'],
  ])('[ING-44] %s is noon', (written) => {
    expect(recordTime(written)).toEqual({ ok: true, value: NOON });
  });

  test.each([
    [null, 'missing'],
    [undefined, 'missing'],
    ['', 'missing'],
    [0, 'missing'],
    ['0001-01-01T00:00:00Z', 'missing'],
    ['2026-02-30T12:00:00Z', 'unreadable'],
    ['2026-11-20T24:00:00Z', 'unreadable'],
    ['2026-11-20', 'unreadable'],
    ['20/11/2026 12:00', 'unreadable'],
    ['soon', 'unreadable'],
    [-1, 'unreadable'],
    [Infinity, 'unreadable'],
    [{ toString: 1 }, 'unreadable'],
    ['2026-11-20T12:00:00', 'no-zone'],
  ])('[ING-44] %j is none: %s', (written, refusal) => {
    expect(recordTime(written)).toEqual({ ok: false, refusal });
  });
});

describe('a time that names no zone', () => {
  const content = JSON.stringify({
    log_entries: [{ id: 'R', type: 'trigger_log_entry', summary: 'Down', created_at: '2026-11-20T13:00:00' }],
  });

  test('[ING-45] is asked for when no record has one', () => {
    expect(readPagerduty({ content })).toEqual({ ok: false, refusal: 'needs-time-zone' });
  });

  test('[ING-45] is read in the zone that was said', () => {
    expect(entriesOf(readPagerduty({ content, timeZone: 'Europe/Berlin' }))).toMatchObject([{ at: NOON }]);
  });

  test("[ING-45] is read in the source's own zone before that", () => {
    const update = { id: 'u', status: 'investigating', body: 'Looking', created_at: '2026-11-20 04:00:00' };
    const page = { page: { time_zone: 'America/Los_Angeles' }, incidents: [{ incident_updates: [update] }] };
    const read = readStatuspage({ content: JSON.stringify(page), timeZone: 'Europe/Berlin' });
    expect(entriesOf(read)).toMatchObject([{ at: NOON }]);
  });
});

describe('milestones', () => {
  const posts = ['identified', 'monitoring', 'monitoring', 'identified', 'monitoring', 'resolved', 'resolved'];
  const updates = posts.map((status, index) => ({
    id: `${index}`,
    status,
    body: 'x',
    created_at: `2026-11-20T12:0${index}:00Z`,
  }));
  const incident = { id: 'i', name: 'Down', incident_updates: updates.toReversed() };

  test('[ING-46] are passed once; after a setback the later one counts', () => {
    const entries = entriesOf(readStatuspage({ content: JSON.stringify(incident) }));
    expect(entries.map(({ milestone }) => milestone)).toEqual([
      'diagnosed',
      null,
      null,
      null,
      'mitigated',
      'resolved',
      null,
    ]);
  });

  test('[ING-46] are none when the source tells of several incidents', () => {
    const content = JSON.stringify({
      incidents: [incident, { ...incident, id: 'j', name: 'Up', incident_updates: [] }],
    });
    expect(entriesOf(readStatuspage({ content })).filter(({ milestone }) => milestone !== null)).toEqual([]);
  });
});

describe('a text that is HTML', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>two<br />three', 'One\ntwo\nthree'],
    ['<ul><li>One</li><li>Two</li></ul>', '• One\n• Two'],
    ['a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#x27; &nbsp;f', 'a & b <c> "d" \'e\' f'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['<a href="https://x.example/?a=1&amp;b=2">here</a>', 'here (https://x.example/?a=1&b=2)'],
    ['<a href="https://x.example">https://x.example</a>', 'https://x.example'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<script>alert("<p>")</script><style>p{}</style>Seen<!-- <p>not</p> -->', 'Seen'],
    ['run ssh <host> if a < b && c > d', 'run ssh <host> if a < b && c > d'],
    ['&unknown; &#0; &#xD800; &#x1F600;', '&unknown;  \uFFFD 😀'.replace('  ', ' ')],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ])('[ING-47] %s reads %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('the same thing read again', () => {
  test('[ING-48] has the same refs, whatever else comes with it', () => {
    const entry = (id: string, minute: number): object => {
      return {
        id,
        type: 'notify_log_entry',
        summary: `Notified ${minute}`,
        created_at: `2026-11-20T12:0${minute}:00Z`,
      };
    };
    const page = (...entries: readonly object[]): string => JSON.stringify({ log_entries: entries });
    const first = refsOf(readPagerduty({ content: page(entry('A', 1), entry('', 2)) }));
    const second = refsOf(readPagerduty({ content: page(entry('', 2), entry('C', 3), entry('A', 1)) }));
    expect(second.filter((ref) => first.includes(ref)).toSorted()).toEqual(first.toSorted());
    expect(second).toHaveLength(3);
  });

  test('[ING-48] a webhook that resolves an alert adds that it was resolved, and the firing not again', () => {
    const alert = { labels: { alertname: 'Down' }, startsAt: NOON, fingerprint: 'f' };
    const body = (part: object): string => JSON.stringify({ alerts: [{ ...alert, ...part }] });
    const fired = refsOf(readAlertmanager({ content: body({ status: 'firing', endsAt: '0001-01-01T00:00:00Z' }) }));
    const resolved = refsOf(
      readAlertmanager({ content: body({ status: 'resolved', endsAt: '2026-11-20T13:00:00Z' }) }),
    );
    expect(fired).toHaveLength(1);
    expect(resolved).toEqual([...fired, expect.stringMatching(/:resolved$/u)]);
  });
});

describe("what is posted to a postmortem's address", () => {
  test.each([[null], [7], ['text'], [[]], [{}], [{ alerts: {} }], [{ event: {} }], [{ events: {} }]])(
    '[ING-49] %j is of no known shape',
    (body) => {
      expect(readWebhookBody(body, NOON)).toEqual({ ok: false, refusal: 'unknown-format' });
    },
  );

  test('[ING-49] no events are nothing to add', () => {
    expect(readWebhookBody({ events: [] }, NOON)).toEqual({ ok: false, refusal: 'empty' });
  });

  test.each([
    ['incident.triggered', { phase: 'detection', milestone: 'detected' }],
    ['incident.acknowledged', { phase: 'response', milestone: 'responded' }],
    ['incident.unacknowledged', { phase: 'response', milestone: null }],
    ['incident.escalated', { phase: 'response', milestone: null }],
    ['incident.reopened', { phase: 'response', milestone: null }],
    ['incident.status_update_published', { phase: 'communication', milestone: null }],
    ['incident.resolved', { phase: 'resolution', milestone: 'resolved' }],
    ['incident.something_new', { phase: 'response', text: 'Something new: Down' }],
  ])('[ING-49] PagerDuty: %s', (eventType, expected) => {
    const event = {
      id: 'E',
      event_type: eventType,
      occurred_at: NOON,
      data: { type: 'incident', number: 7, title: 'Down' },
    };
    const [entry] = entriesOf(readWebhookBody({ event }, NOON));
    expect(entry).toMatchObject({ ref: 'pagerduty:E', at: NOON, source: 'PagerDuty #7', ...expected });
  });

  test('[ING-50] an event of the generic kind needs no more than a text', () => {
    expect(entriesOf(readWebhookBody({ text: ' Failover\r\ndone ' }, NOON))).toMatchObject([
      {
        at: NOON,
        endAt: null,
        phase: 'note',
        milestone: null,
        text: 'Failover\ndone',
        speaker: null,
        source: 'Webhook',
        url: null,
      },
    ]);
  });

  test.each(['at', 'time', 'timestamp', 'date', 'occurredAt', 'occurred_at'])(
    '[ING-60] the time of a generic event may be called %s, and unknown fields are left',
    (called) => {
      const body = { text: 'x', [called]: '2026-11-20T10:00:00+01:00', colour: 'red', nested: { time: 'never' } };
      expect(entriesOf(readWebhookBody(body, NOON))).toMatchObject([{ at: '2026-11-20T09:00:00.000Z' }]);
    },
  );

  test('[ING-60] of several times “at” counts, and null is none', () => {
    const [said, unsaid] = entriesOf(
      readWebhookBody(
        {
          events: [
            { text: 'a', time: '2026-11-20T09:00:00Z', at: '2026-11-20T08:00:00Z' },
            { text: 'b', at: null },
          ],
        },
        NOON,
      ),
    );
    expect([said?.at, unsaid?.at]).toEqual(['2026-11-20T08:00:00.000Z', NOON]);
  });

  test.each([
    ['half past nine', 'Its time “half past nine” cannot be read.'],
    ['2026-11-20T10:00:00', 'Its time “2026-11-20T10:00:00” names no time zone.'],
    ['', 'It has no time.'],
    [{ hour: 9 }, 'Its time cannot be read.'],
  ])('[ING-60] an event whose time is %j is skipped with the reason, not taken as from now', (time, reason) => {
    const read = readWebhookBody({ text: 'x', time }, NOON);
    expect(read.ok && { entries: read.value.entries, skipped: read.value.skipped }).toEqual({
      entries: [],
      skipped: [{ line: 1, reason }],
    });
  });

  test('[ING-50] with an id it is known when it comes again', () => {
    const sentTwice = [NOON, '2026-11-20T12:00:30.000Z'].flatMap((at) =>
      refsOf(readWebhookBody({ text: 'x', id: 7 }, at)),
    );
    expect(sentTwice).toEqual(['webhook:7', 'webhook:7']);
  });
});

test.each(['constructor', '__proto__', 'toString'])(
  '[ING-41] what every object inherits is no field and no kind: %s',
  (name) => {
    expect(field(JSON.parse('{}'), name)).toBeUndefined();
    expect(field({ event: {} }, 'event', name, 'name')).toBeUndefined();
    const record = { id: 'R', type: `${name}_log_entry`, summary: 'Odd', created_at: NOON };
    expect(entriesOf(readPagerduty({ content: JSON.stringify({ log_entries: [record] }) }))).toMatchObject([
      { phase: 'response', milestone: null, text: 'Odd' },
    ]);
  },
);

test('[ING-51] a text without end is cut, and that is said', () => {
  const read: IngestReader = readPagerduty;
  const content = JSON.stringify({ notes: [{ id: 'n', content: '🙂'.repeat(20_000), created_at: NOON }] });
  const outcome = read({ content });
  expect(outcome.ok && outcome.value.notes).toEqual([{ line: 1, note: 'It is very long: the end was left out.' }]);
  expect(entriesOf(outcome)[0]?.text).toMatch(/^(?:🙂)+…$/u);
});

function entriesOf(outcome: Outcome<IngestResult, IngestRefusal>): IngestResult['entries'] {
  return outcome.ok ? outcome.value.entries : [];
}

function refsOf(outcome: Outcome<IngestResult, IngestRefusal>): readonly string[] {
  return entriesOf(outcome).map(({ ref }) => ref);
}
