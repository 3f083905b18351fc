import type { Draft } from '@debrief/shared/domain/cause.ts';
import type { DraftId, PromptId } from '@debrief/shared/domain/ids.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';

/**
 * How far a draft has come. `kept` is said only after the server has answered; `waiting` is on this device alone;
 * `refused` will not be sent again until it is changed.
 */
export type DraftState = 'blank' | 'saving' | 'kept' | 'waiting' | 'refused';

/** A draft as its card shows it. */
export interface DraftCard extends Draft {
  /** The field on the screen: it stays the same when what is typed in it becomes a draft of its own. */
  readonly fieldId: DraftId;
  readonly state: DraftState;
  /** Why it was refused; empty otherwise. */
  readonly detail: string;
  /** The others were revealed while this one was being written: its last words are here. */
  readonly leftBehind: boolean;
}

/** One draft between the author and the server; mutable, owned by its box. */
export interface DraftEntry {
  readonly draftId: DraftId;
  readonly promptId: PromptId;
  readonly fieldId: DraftId;
  /** What the author has written; without a visible character it means "not there". */
  text: string;
  /** What the server has, '' being nothing; undefined while that is not known. */
  known: string | undefined;
  phase: 'idle' | 'sending' | 'unreachable';
  /** The text that the server refused, and why. */
  refused: { readonly text: string; readonly detail: string } | undefined;
  /** The server has listed it among mine: when it is no longer listed, it was revealed or deleted elsewhere. */
  listed: boolean;
  /** Acknowledged, but not yet seen in an event: an event that is still on its way may tell older words. */
  awaitsEcho: boolean;
  leftBehind: boolean;
  /** Thrown away by the author; gone once the server knows. */
  removed: boolean;
  /** No longer listed while a write was on its way: the answer tells whether the reveal took these words along. */
  revealed: boolean;
  failures: number;
  cancelNext: (() => void) | undefined;
}

/** A draft that nobody has sent or heard of. */
export function newDraftEntry({ draftId, promptId, text }: Draft): DraftEntry {
  return {
    draftId,
    promptId,
    fieldId: draftId,
    text,
    known: '',
    phase: 'idle',
    refused: undefined,
    listed: false,
    awaitsEcho: false,
    leftBehind: false,
    removed: false,
    revealed: false,
    failures: 0,
    cancelNext: undefined,
  };
}

/** What a reveal leaves in the field: words that the server never had, under a new id and in the same field. */
export function entryLeftBehind({ promptId, fieldId, ...entry }: DraftEntry, draftId: DraftId): DraftEntry {
  const isTaken = wantedText(entry) === '' || entry.text === entry.known;
  const text = isTaken ? '' : entry.text;
  return { ...newDraftEntry({ draftId, promptId, text }), fieldId, leftBehind: text !== '' };
}

/** What the server should have: the text, or '' when there is nothing to read in it. */
export function wantedText({ text }: Pick<DraftEntry, 'text'>): string {
  return text.trim() === '' ? '' : text;
}

/** The server does not have what the author wrote, and may still take it. */
export function isDue(entry: DraftEntry): boolean {
  return entry.refused?.text !== entry.text && entry.known !== wantedText(entry);
}

/** The command that brings the server up to this text. */
export function draftCommand({ draftId, promptId }: DraftEntry, text: string): CommandDraft {
  return text === '' ? { type: 'delete-draft', draftId } : { type: 'write-draft', draftId, promptId, text };
}

/** The entry as a plain value for the screen. */
export function draftCard(entry: DraftEntry): DraftCard {
  const { draftId, promptId, fieldId, text, leftBehind, refused } = entry;
  const detail = refused?.text === text ? refused.detail : '';
  return { draftId, promptId, fieldId, text, leftBehind, state: stateOf(entry), detail };
}

function stateOf(entry: DraftEntry): DraftState {
  if (entry.refused?.text === entry.text) return 'refused';
  if (isDue(entry)) return entry.phase === 'unreachable' ? 'waiting' : 'saving';
  return wantedText(entry) === '' ? 'blank' : 'kept';
}
