import type { StageId } from '@debrief/shared/domain/stage.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Which stage this person looks at: the group's, or one of their own. */
export type ViewState =
  | { readonly mode: 'following' }
  /** They went to look at another stage. */
  | { readonly mode: 'looking'; readonly stage: StageId }
  /** The group moved while they were typing: they stay until they are done. */
  | { readonly mode: 'held'; readonly stage: StageId };
export type ViewStore = StoreApi<ViewState>;

const following: ViewState = { mode: 'following' };

/** Follows the group; one per session. */
export function createViewStore(): ViewStore {
  return createStore<ViewState>(() => following);
}

/** Looks at a stage; the group's own means to follow again. */
export function lookAt(store: ViewStore, stage: StageId, group: StageId): void {
  store.setState(stage === group ? following : { mode: 'looking', stage }, true);
}

/** What a person sees after the group moved: nobody is pulled away from a text, nobody is pulled back from a look around. */
export function afterGroupMoved(
  view: ViewState,
  move: { readonly from: StageId; readonly to: StageId; readonly typing: boolean },
): ViewState {
  if (view.mode !== 'following') return view.stage === move.to ? following : view;
  return move.typing ? { mode: 'held', stage: move.from } : view;
}
