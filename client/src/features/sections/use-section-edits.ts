import {
  addSection,
  bringBackSection,
  leaveOutSection,
  moveSection,
  renameSection,
  resetSection,
  setSectionHelp,
} from '@debrief/shared/document/sections.ts';
import type { TemplateSection } from '@debrief/shared/domain/template.ts';
import { useMemo } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useSession } from '#hooks/use-session.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { sectionSource } from './section-source.ts';
import { NEW_SECTION_TITLE, words } from './words.ts';

/** What can be done to the sections, each one entry of undo. */
export interface SectionEdits {
  readonly rename: (id: string, title: string) => void;
  readonly setHelp: (id: string, help: string) => void;
  /** Behind another one; null: to the top. */
  readonly move: (id: string, afterId: string | null) => void;
  /** With a toast that brings it back. */
  readonly leaveOut: (id: string) => void;
  /** Adds it at the end; one that was left out comes back with its text. */
  readonly add: (section: TemplateSection) => void;
  /** @returns the id of a new, empty section at the end */
  readonly addBlank: () => string;
  readonly reset: (id: string, to: TemplateSection) => void;
}

/** The edits of the sections; the same object as long as the session lives. */
export function useSectionEdits(): SectionEdits {
  const { document, stores } = useSession();
  const gesture = useGesture();
  const offerUndo = useUndoToast();
  const announce = useAnnounce();
  return useMemo(() => {
    const sections = () => stores.document.getState().sections;
    const add = (section: TemplateSection): void => {
      gesture(() => addSection(document, section, sections().ids.at(-1) ?? null));
      announce(words.addedAt(section.title));
    };
    return {
      rename: (id, title) => gesture(() => renameSection(document, id, title)),
      setHelp: (id, help) => gesture(() => setSectionHelp(document, id, help)),
      move(id, afterId) {
        gesture(() => moveSection(document, id, afterId));
        const { ids, byId } = sections();
        announce(words.movedTo(byId.get(id)?.title ?? words.unnamed, ids.indexOf(id) + 1, ids.length));
      },
      leaveOut(id) {
        const title = sections().byId.get(id)?.title ?? words.unnamed;
        gesture(() => leaveOutSection(document, id));
        offerUndo({
          text: words.leftOutByMe(title),
          tone: 'ok',
          removed: { select: sectionSource.select, ids: [id] },
          bringBack: () => bringBackSection(document, id),
        });
      },
      add,
      addBlank() {
        const id = crypto.randomUUID();
        add({ id, title: NEW_SECTION_TITLE, help: '', starter: '', block: 'text' });
        return id;
      },
      reset: (id, to) => gesture(() => resetSection(document, id, to)),
    };
  }, [document, stores.document, gesture, offerUndo, announce]);
}
