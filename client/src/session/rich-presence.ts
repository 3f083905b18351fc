import type { PresenceState } from '@debrief/shared/protocol/presence.ts';
import { Awareness } from 'y-protocols/awareness';

/** What the editor's caret plugin finds in a peer's state. */
interface RichState {
  /** The plugin wants a colour of six digits; ours is a name, and stands beside it. */
  readonly user: { readonly name: string; readonly color: '#000000'; readonly hue: string };
  readonly cursor: unknown;
}

/**
 * Awareness as the rich-text editor wants it: its caret is the field `cursor`, which in our presence is the pointer
 * on a canvas. Reads and writes `richCaret` of the awareness that it stands on.
 */
export class RichPresence extends Awareness {
  readonly #presence: Awareness;
  readonly #forward = (...change: unknown[]): void => this.emit('change', change);

  constructor(presence: Awareness) {
    super(presence.doc);
    this.#presence = presence;
    presence.on('change', this.#forward);
  }

  override getLocalState(): RichState | null {
    return this.getStates().get(this.clientID) ?? null;
  }

  override getStates(): Map<number, RichState> {
    // Each peer's tab has said this of itself, and the server has checked it.
    const states: Map<number, PresenceState> = this.#presence.getStates();
    return new Map([...states].map(([clientId, state]) => [clientId, toRichState(state)]));
  }

  override setLocalStateField(_field: string, value: unknown): void {
    this.#presence.setLocalStateField('richCaret', value);
  }

  override destroy(): void {
    this.#presence.off('change', this.#forward);
    super.destroy();
  }
}

function toRichState({ user, richCaret }: PresenceState): RichState {
  return {
    user: { name: user?.name ?? '', color: '#000000', hue: user?.color ?? 'slate' },
    cursor: richCaret ?? null,
  };
}
