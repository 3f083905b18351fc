import {
  addDetail,
  addQuestion,
  changeDetail,
  removeDetail,
  removeQuestion,
} from '@debrief/shared/document/remarks.ts';
import { addTimeAlternative, attachImage, detachImage } from '@debrief/shared/document/timeline.ts';
import { asId, type ImageId, type RemarkId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { orderAtEnd } from '@debrief/shared/domain/order.ts';
import type { Detail } from '@debrief/shared/domain/remark.ts';
import type { AttachedImage, TimeAlternative } from '@debrief/shared/domain/timeline.ts';
import { useMemo } from 'react';
import { useGesture } from '#hooks/use-gesture.ts';
import { useMe } from '#hooks/use-me.ts';
import { useSession } from '#hooks/use-session.ts';

/** What can be done to what stands beside an event, each one entry of undo. */
export interface EventEdits {
  readonly addTime: (time: Omit<TimeAlternative, 'id'>) => void;
  /** @returns its id */
  readonly addDetail: () => RemarkId;
  readonly changeDetail: (id: RemarkId, change: Partial<Pick<Detail, 'speaker' | 'role'>>) => void;
  readonly removeDetail: (id: RemarkId) => void;
  /** @returns its id */
  readonly addQuestion: () => RemarkId;
  readonly removeQuestion: (id: RemarkId) => void;
  /** Adds the picture, or changes what it is said to show. */
  readonly attach: (image: AttachedImage) => void;
  readonly detach: (imageId: ImageId) => void;
}

/** The edits of what stands beside this event. */
export function useEventEdits(entryId: TimelineEntryId): EventEdits {
  const { document, stores } = useSession();
  const gesture = useGesture();
  const { name: askedBy } = useMe();
  return useMemo(
    () => ({
      addTime: (time) => gesture(() => addTimeAlternative(document, entryId, { ...time, id: crypto.randomUUID() })),
      addDetail() {
        const id = asId<RemarkId>(crypto.randomUUID());
        const order = orderAtEnd(stores.document.getState().details.rows);
        gesture(() => addDetail(document, { id, entryId, text: '', speaker: '', role: '', order }));
        return id;
      },
      changeDetail: (id, change) => gesture(() => changeDetail(document, id, change)),
      removeDetail: (id) => gesture(() => removeDetail(document, id)),
      addQuestion() {
        const id = asId<RemarkId>(crypto.randomUUID());
        const order = orderAtEnd(stores.document.getState().questions.rows);
        gesture(() => addQuestion(document, { id, entryId, text: '', answer: '', askedBy, order }));
        return id;
      },
      removeQuestion: (id) => gesture(() => removeQuestion(document, id)),
      attach: (image) => gesture(() => attachImage(document, entryId, image)),
      detach: (imageId) => gesture(() => detachImage(document, entryId, imageId)),
    }),
    [document, stores.document, gesture, entryId, askedBy],
  );
}
