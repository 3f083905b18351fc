import { markMilestone } from '@debrief/shared/document/milestones.ts';
import { mergeEntries } from '@debrief/shared/document/merge-entries.ts';
import { LOCAL_EDIT } from '@debrief/shared/document/origins.ts';
import { addDetail, addQuestion, readDetails, readQuestions } from '@debrief/shared/document/remarks.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { chooseTime } from '@debrief/shared/document/time-choice.ts';
import {
  addTimeAlternative,
  addTimelineEntry,
  changeTimelineEntry,
  keepApart,
  readTimeline,
} from '@debrief/shared/document/timeline.ts';
import { asId, type ImageId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { NewTimelineEntry, TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { emptyDocument, meet, peersOf } from './peers.ts';

const id = (name: string): TimelineEntryId => asId<TimelineEntryId>(name);
const [eight, nine, ten] = ['2026-11-20T08:00:00.000Z', '2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'];

function documentOf(...entries: readonly NewTimelineEntry[]): PostmortemDocument {
  const document = emptyDocument();
  for (const entry of entries) addTimelineEntry(document, entry);
  return document;
}

function undoOf({ timeline, notes, questions }: PostmortemDocument): Y.UndoManager {
  return new Y.UndoManager([timeline, notes, questions], { trackedOrigins: new Set([LOCAL_EDIT]), captureTimeout: 0 });
}

function entry(document: PostmortemDocument, name: string): TimelineEntry | undefined {
  return readTimeline(document).find((row) => row.id === name);
}

describe('milestones', () => {
  test('[TIM-20] marking another event moves the milestone, and one undo moves it back', () => {
    const document = documentOf({ id: id('a'), milestone: 'detected' }, { id: id('b'), milestone: 'started' });
    const undo = undoOf(document);
    markMilestone(document, id('b'), 'detected');
    expect(readTimeline(document).map(({ milestone }) => milestone)).toEqual([null, 'detected']);
    undo.undo();
    expect(readTimeline(document).map(({ milestone }) => milestone)).toEqual(['detected', 'started']);
    markMilestone(document, id('a'), null);
    expect(entry(document, 'a')?.milestone).toBeNull();
    markMilestone(document, id('gone'), 'detected');
    expect(entry(document, 'b')?.milestone).toBe('started');
  });
});

describe('conflicting times', () => {
  test('[TIM-21] the chosen time changes places with the one that the event had', () => {
    const document = documentOf({ id: id('a'), at: nine, source: 'Slack', endAt: '2026-11-20T09:30:00.000Z' });
    addTimeAlternative(document, id('a'), { id: 'pd', at: ten, source: 'PagerDuty' });
    chooseTime(document, { id: id('a'), alternativeId: 'pd' }, { id: 'before', source: 'written here' });
    expect(entry(document, 'a')).toMatchObject({
      at: ten,
      source: 'PagerDuty',
      endAt: null,
      alternatives: [{ id: 'before', at: nine, source: 'Slack' }],
    });
    chooseTime(document, { id: id('a'), alternativeId: 'before' }, { id: 'again', source: 'written here' });
    expect(entry(document, 'a')).toMatchObject({
      at: nine,
      source: 'Slack',
      alternatives: [{ id: 'again', at: ten, source: 'PagerDuty' }],
    });
  });

  test('[TIM-21] an event without a time or a source takes the one that is chosen', () => {
    const document = documentOf({ id: id('a') }, { id: id('b'), at: eight });
    for (const name of ['a', 'b']) {
      addTimeAlternative(document, id(name), { id: 'x', at: nine, source: '' });
      chooseTime(document, { id: id(name), alternativeId: 'x' }, { id: 'y', source: 'written here' });
      chooseTime(document, { id: id(name), alternativeId: 'x' }, { id: 'z', source: 'written here' });
    }
    expect(entry(document, 'a')).toMatchObject({ at: nine, source: '', alternatives: [] });
    expect(entry(document, 'b')?.alternatives).toEqual([{ id: 'y', at: eight, source: 'written here' }]);
  });

  test('[TIM-21] two people who each know another time both keep theirs', () => {
    const [ann, ben] = peersOf(documentOf({ id: id('a'), at: eight }));
    addTimeAlternative(ann, id('a'), { id: 'ann', at: nine, source: 'Ann' });
    addTimeAlternative(ben, id('a'), { id: 'ben', at: ten, source: 'Ben' });
    meet([ann, ben]);
    expect(entry(ann, 'a')?.alternatives.map(({ source }) => source)).toEqual(['Ann', 'Ben']);
  });
});

describe('one event told twice', () => {
  function toldTwice(): PostmortemDocument {
    const document = documentOf(
      {
        id: id('slack'),
        at: eight,
        text: 'Alert: queue depth',
        source: 'Slack',
        url: 'https://slack.example/1',
        isKey: true,
        importRef: 'slack:1',
        images: [{ imageId: asId<ImageId>('graph'), alt: 'Queue', width: 4, height: 3 }],
      },
      {
        id: id('pd'),
        at: nine,
        text: 'Queue depth above 10,000 for checkout',
        source: 'PagerDuty',
        url: 'https://pd.example/1',
        milestone: 'detected',
        mergedRefs: ['pd:0'],
      },
    );
    addQuestion(document, {
      id: asId('q'),
      entryId: id('slack'),
      text: 'Who saw it?',
      answer: '',
      askedBy: 'Ann',
      order: 'a0',
    });
    addDetail(document, {
      id: asId('d'),
      entryId: id('slack'),
      text: 'On the phone',
      speaker: 'Bo',
      role: 'DBA',
      order: 'a0',
    });
    return document;
  }
  const ids = (): (() => string) => {
    let count = 0;
    return () => `new-${(count += 1)}`;
  };

  test('[TIM-24] nothing of either is lost', () => {
    const document = toldTwice();
    expect(mergeEntries(document, [id('slack'), id('pd')], ids())).toBe('pd');
    expect(readTimeline(document)).toEqual([
      {
        ...entry(toldTwice(), 'pd'),
        source: 'PagerDuty, Slack',
        isKey: true,
        alternatives: [{ id: 'new-1', at: eight, source: 'Slack' }],
        images: [{ imageId: 'graph', alt: 'Queue', width: 4, height: 3 }],
        mergedRefs: ['pd:0', 'slack:1'],
      },
    ]);
    expect(readQuestions(document)[0]?.entryId).toBe('pd');
    expect(readDetails(document).map(({ entryId, text, speaker }) => [entryId, text, speaker])).toEqual([
      ['pd', 'On the phone', 'Bo'],
      ['pd', 'Alert: queue depth', 'Slack'],
      ['pd', 'https://slack.example/1', 'Slack'],
    ]);
  });

  test('[TIM-38] the one that stays does not end before it begins', () => {
    const document = toldTwice();
    changeTimelineEntry(document, id('slack'), { at: '2026-11-20T08:55:00.000Z', endAt: '2026-11-20T08:57:00.000Z' });
    mergeEntries(document, [id('slack'), id('pd')], ids());
    expect(entry(document, 'pd')?.endAt).toBeNull();
  });

  test('[TIM-24] one undo brings both back as they were', () => {
    const document = toldTwice();
    const undo = undoOf(document);
    mergeEntries(document, [id('pd'), id('slack')], ids());
    undo.undo();
    expect(readTimeline(document)).toEqual(readTimeline(toldTwice()));
    expect([readQuestions(document), readDetails(document)]).toEqual([
      readQuestions(toldTwice()),
      readDetails(toldTwice()),
    ]);
  });

  test('[TIM-24] with one that a peer has removed, or with itself, nothing happens', () => {
    const document = toldTwice();
    expect(mergeEntries(document, [id('pd'), id('gone')], ids())).toBeUndefined();
    expect(mergeEntries(document, [id('pd'), id('pd')], ids())).toBeUndefined();
    expect(readTimeline(document)).toEqual(readTimeline(toldTwice()));
  });

  test('[TIM-23] that they are not the same is kept with them', () => {
    const document = toldTwice();
    keepApart(document, id('slack'), id('pd'));
    expect(entry(document, 'slack')?.apartFrom).toEqual(['pd']);
  });
});
