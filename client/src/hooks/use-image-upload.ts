import type { ImageId } from '@debrief/shared/domain/ids.ts';
import { imagePath, MAX_UPLOAD_BYTES, type StoredImage } from '@debrief/shared/domain/image.ts';
import { useCallback } from 'react';
import { uploadToServer } from '#session/http.ts';
import { useSession } from './use-session.ts';
import { useToast } from './use-toast.ts';

const tooLarge = `This picture is too large: at most ${MAX_UPLOAD_BYTES / 1024 / 1024} MB. Make it smaller, or cut out what matters.`;
const unreachable =
  'The picture was not uploaded: the server could not be reached. Your text is safe; add the picture again when you are back.';

/**
 * Uploads pictures to this postmortem. The promise never rejects; undefined means that it was not kept, and why has been
 * shown as a toast.
 */
export function useImageUpload(): (file: Blob) => Promise<StoredImage | undefined> {
  const { postmortemId } = useSession();
  const toast = useToast();
  return useCallback(
    async (file) => {
      if (file.size > MAX_UPLOAD_BYTES) {
        toast({ text: tooLarge, tone: 'notice', forMs: 8_000 });
        return undefined;
      }
      const answer = await uploadToServer<StoredImage>(`/api/postmortems/${postmortemId}/images`, file);
      if (answer.kind === 'ok') return answer.value;
      toast({ text: answer.kind === 'refused' ? answer.detail : unreachable, tone: 'notice', forMs: 8_000 });
      return undefined;
    },
    [postmortemId, toast],
  );
}

/** Where a picture of this postmortem is read, for `<img src>`. */
export function useImageAddress(): (imageId: ImageId) => string {
  const { postmortemId } = useSession();
  return useCallback((imageId) => imagePath(postmortemId, imageId), [postmortemId]);
}

/** The pictures among what was pasted or dropped; an SVG is none, because the server takes none. */
export function imageFilesIn(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/') && type !== 'image/svg+xml');
}

/** For `<input type="file" accept>`. */
export const ACCEPTED_IMAGES = 'image/png,image/jpeg,image/webp,image/gif,image/avif';
