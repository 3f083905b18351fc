import type { AttachedImage } from '@debrief/shared/domain/timeline.ts';
import { useCallback, useState } from 'react';
import { useImageUpload } from '#hooks/use-image-upload.ts';

/** Uploads pictures and puts them to an event, each as soon as it is kept. */
export interface AddImages {
  readonly addImages: (files: readonly File[]) => void;
  readonly isUploading: boolean;
}

/** Puts pictures to an event; what the server does not take is said in a toast. */
export function useAddImages(attach: (image: AttachedImage) => void): AddImages {
  const upload = useImageUpload();
  const [uploads, setUploads] = useState(0);
  const addImages = useCallback(
    (files: readonly File[]) => {
      setUploads((count) => count + files.length);
      for (const file of files) {
        void upload(file).then((stored) => {
          setUploads((count) => count - 1);
          if (stored) attach({ ...stored, alt: '' });
        });
      }
    },
    [upload, attach],
  );
  return { addImages, isUploading: uploads > 0 };
}
