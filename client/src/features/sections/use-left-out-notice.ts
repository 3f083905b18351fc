import { observeLeavingOut } from '@debrief/shared/document/removals.ts';
import { bringBackSection } from '@debrief/shared/document/sections.ts';
import { useEffect } from 'react';
import { useDocument } from '#hooks/use-document.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { sectionSource } from './section-source.ts';
import { words } from './words.ts';

/** Says when others, or another template, leave out a section, for as long as it can be brought back. */
export function useLeftOutNotice(): void {
  const document = useDocument();
  const offerUndo = useUndoToast();
  useEffect(
    () =>
      observeLeavingOut(document, (sections) =>
        offerUndo({
          text: words.leftOutByOther(sections.map(({ title }) => title)),
          tone: 'notice',
          removed: { select: sectionSource.select, ids: sections.map(({ id }) => id) },
          bringBack: () => sections.forEach(({ id }) => bringBackSection(document, id)),
        }),
      ),
    [document, offerUndo],
  );
}
