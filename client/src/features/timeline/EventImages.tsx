import type { AttachedImage } from '@debrief/shared/domain/timeline.ts';
import { ImagePlus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { ACCEPTED_IMAGES, useImageAddress } from '#hooks/use-image-upload.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { PlainField } from '#ui/PlainField.tsx';
import classes from './RowDetails.module.css';
import { useAddImages } from './use-add-images.ts';
import type { EventEdits } from './use-event-edits.ts';
import { remarkWords } from './words.ts';

interface EventImagesProps {
  readonly images: readonly AttachedImage[];
  readonly readOnly: boolean;
  readonly edits: EventEdits;
}

/** Graphs and screenshots of the moment. */
export function EventImages({ images, readOnly, edits }: EventImagesProps): ReactNode {
  const file = useRef<HTMLInputElement>(null);
  const { addImages, isUploading } = useAddImages(edits.attach);
  if (readOnly && images.length === 0) return null;
  return (
    <div className={classes['block']}>
      <span className={classes['title']}>{remarkWords.pictures}</span>
      {images.length > 0 && (
        <ul className={classes['pictures']}>
          {images.map((image) => (
            <Picture key={image.imageId} image={image} readOnly={readOnly} edits={edits} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div>
          <button type="button" className={classes['add']} onClick={() => file.current?.click()}>
            <ImagePlus size={14} aria-hidden />
            {remarkWords.addPicture}
          </button>
          <span className={classes['hint']} role="status">
            {isUploading ? remarkWords.uploading : remarkWords.pictureHint}
          </span>
          <input
            ref={file}
            type="file"
            accept={ACCEPTED_IMAGES}
            multiple
            hidden
            onChange={({ currentTarget }) => {
              addImages([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </div>
      )}
    </div>
  );
}

interface PictureProps {
  readonly image: AttachedImage;
  readonly readOnly: boolean;
  readonly edits: EventEdits;
}

function Picture({ image, readOnly, edits }: PictureProps): ReactNode {
  const addressOf = useImageAddress();
  const address = addressOf(image.imageId);
  const setAlt = (alt: string): void => edits.attach({ ...image, alt: alt.trim() });
  return (
    <li className={classes['picture']}>
      <a href={address} target="_blank" rel="noopener" aria-label={remarkWords.openPicture(image.alt)}>
        <img src={address} alt={image.alt} width={image.width} height={image.height} loading="lazy" />
      </a>
      {!readOnly && (
        <IconButton label={remarkWords.removePicture} onClick={() => edits.detach(image.imageId)}>
          <X size={14} />
        </IconButton>
      )}
      <PlainField
        label={remarkWords.alt}
        hideLabel
        placeholder={remarkWords.altPlaceholder}
        value={image.alt}
        readOnly={readOnly}
        onChange={setAlt}
      />
    </li>
  );
}
