import { addCauses } from '@debrief/shared/document/causes.ts';
import { addWhyNode } from '@debrief/shared/document/analyses.ts';
import { SERVER_EDIT } from '@debrief/shared/document/origins.ts';
import { findText } from '@debrief/shared/document/texts.ts';
import type { TextRef } from '@debrief/shared/document/texts.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import * as Y from 'yjs';
import { seededRandom } from '#support/random.ts';

const timelineEntries = 300;
const causes = 150;
const nodes = 200;
/** Edits of a big postmortem: letters and words typed, and some taken back. */
const EDITS = 20_000;
const editsPerUpdate = 200;
const phrase =
  'the replica lagged behind and nobody was told about it because the alert went to a list that nobody reads ';

/** A big postmortem as it grew, in updates of 200 edits each. */
export function growBigDocument(clientId: number): readonly Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  let pending: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => {
    pending.push(update);
    if (pending.length < editsPerUpdate) return;
    updates.push(Y.mergeUpdates(pending));
    pending = [];
  });
  const document = openDocument(doc);
  const texts = addRows(document).map((ref) => findText(document, ref));
  typeEdits(texts.filter((text) => text !== undefined));
  if (pending.length > 0) updates.push(Y.mergeUpdates(pending));
  doc.destroy();
  return updates;
}

function addRows(document: PostmortemDocument): readonly TextRef[] {
  const refs: TextRef[] = [];
  for (let index = 0; index < timelineEntries; index += 1) {
    const id = `entry-${index}`;
    const at = new Date(Date.UTC(2026, 2, 1, 12, index)).toISOString();
    addTimelineEntry(document, { id: asId(id), at, phase: 'response', text: '' });
    refs.push({ root: 'timeline', id, field: 'text' });
  }
  for (let index = 0; index < causes; index += 1) {
    const id = `cause-${index}`;
    const cause = { causeId: asId<never>(id), themeId: asId<never>(`theme-${index}`), promptId: null, text: '' };
    addCauses(document, [cause], SERVER_EDIT);
    refs.push({ root: 'causes', id, field: 'text' });
  }
  for (let index = 0; index < nodes; index += 1) {
    const id = `node-${index}`;
    const parentId = index < 5 ? null : asId<never>(`node-${Math.floor(index / 3)}`);
    addWhyNode(document, { id: asId(id), themeId: asId('theme-0') }, { parentId });
    refs.push({ root: 'analyses', id, field: 'text' });
  }
  return refs;
}

/** People type here and there, mostly not where they were before, and take a letter back now and then. */
function typeEdits(texts: readonly Y.Text[]): void {
  const random = seededRandom(7);
  let text: Y.Text | undefined;
  let caret = 0;
  for (let edit = 0; edit < EDITS; edit += 1) {
    if (text === undefined || random() < 0.6) {
      text = texts[Math.floor(random() * texts.length)];
      caret = Math.floor(random() * ((text?.length ?? 0) + 1));
    }
    if (caret > 0 && random() < 0.1) {
      caret -= 1;
      text?.delete(caret, 1);
    } else {
      const typed = phrase.slice(edit % phrase.length).slice(0, 1 + Math.floor(random() * 11));
      text?.insert(caret, typed);
      caret += typed.length;
    }
  }
}
