import type { TemplateDraft } from '@debrief/shared/domain/template.ts';
import { useAnnounce } from '#hooks/use-announce.ts';
import { withMoved } from '#ui/sortable.ts';
import type { DraftList } from './template-draft.ts';
import { words } from './words.ts';

/** Moves a row of the draft behind another one (null: to the top) and says aloud where it is now. */
export function useRowMoves(
  draft: TemplateDraft,
  list: DraftList,
  onChange: (draft: TemplateDraft) => void,
): (id: string, afterId: string | null) => void {
  const announce = useAnnounce();
  return (id, afterId) => {
    const rows: readonly { readonly id: string; readonly title?: string; readonly label?: string }[] = draft[list];
    const changed = withMoved(rows, id, afterId);
    const row = changed.find((each) => each.id === id);
    onChange({ ...draft, [list]: changed });
    const name = row?.title ?? row?.label ?? '';
    announce(words.editor.movedTo(name, changed.findIndex((each) => each.id === id) + 1, changed.length));
  };
}
