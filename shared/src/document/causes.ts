import * as Y from 'yjs';
import type { Cause } from '#domain/cause.ts';
import { asId, type CauseId, type PromptId, type ThemeId } from '#domain/ids.ts';
import { compareByOrder, orderAtEnd } from '#domain/order.ts';
import { causesInPlace, type Theme } from '#domain/theme.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { CauseFields, PostmortemDocument, ThemeFields } from './shape.ts';
import { allRows, findRow, newRow, readNullableString, readString, readText, typed } from './typed-map.ts';

/** The cause as a plain value. One without a theme is a theme of its own, named after it. */
export function readCause(id: string, row: Y.Map<unknown>): Cause {
  const promptId = readNullableString(row, 'promptId');
  return {
    id: asId<CauseId>(id),
    promptId: promptId === null ? null : asId<PromptId>(promptId),
    themeId: asId<ThemeId>(readString(row, 'themeId', id)),
    text: readText(row, 'text'),
    order: readString(row, 'order'),
  };
}

/** The theme as a plain value. */
export function readTheme(id: string, row: Y.Map<unknown>): Theme {
  const mergedInto = readNullableString(row, 'mergedInto');
  return {
    id: asId<ThemeId>(id),
    title: readText(row, 'title'),
    order: readString(row, 'order'),
    mergedInto: mergedInto === null ? null : asId<ThemeId>(mergedInto),
  };
}

/** All causes, by their order within the themes. */
export function readCauses(document: PostmortemDocument): readonly Cause[] {
  return allRows(document.causes)
    .map(([id, row]) => readCause(id, row))
    .toSorted(compareByOrder);
}

/** All themes in board order, also those without a cause. */
export function readThemes(document: PostmortemDocument): readonly Theme[] {
  return allRows(document.themes)
    .map(([id, row]) => readTheme(id, row))
    .toSorted(compareByOrder);
}

/** A cause with the theme that it starts in. */
export interface NewCause {
  readonly causeId: CauseId;
  readonly themeId: ThemeId;
  readonly promptId: PromptId | null;
  readonly text: string;
}

/** Writes causes, each as a theme of its own, behind those that are there; one transaction. */
export function addCauses(document: PostmortemDocument, causes: readonly NewCause[], origin: unknown): void {
  document.doc.transact(() => {
    const themes = [...readThemes(document)];
    for (const cause of causes) {
      const order = orderAtEnd(themes);
      themes.push({ id: cause.themeId, title: '', order, mergedInto: null });
      document.themes.set(cause.themeId, newRow<ThemeFields>({ title: new Y.Text(), order }));
      document.causes.set(
        cause.causeId,
        newRow<CauseFields>({
          promptId: cause.promptId,
          themeId: cause.themeId,
          text: new Y.Text(cause.text),
          order: orderAtEnd([]),
        }),
      );
    }
  }, origin);
}

/** The causes as they stand on the board. */
function readBoard(document: PostmortemDocument): readonly Cause[] {
  return causesInPlace(readThemes(document), readCauses(document));
}

/**
 * Moves a cause into a theme, behind its causes. Does nothing when either is gone. A theme without a title is nothing
 * but its causes: the last one takes it along, so that two people who drop two cards on each other at once make one theme.
 */
export function moveCause(document: PostmortemDocument, id: CauseId, themeId: ThemeId): void {
  const row = findRow(document.causes, id);
  if (!row || !findRow(document.themes, themeId)) return;
  const board = readBoard(document);
  const others = board.filter((cause) => cause.themeId === themeId && cause.id !== id);
  const home = board.find((cause) => cause.id === id)?.themeId;
  const isLast = !board.some((cause) => cause.themeId === home && cause.id !== id);
  const homeRow = home === undefined || home === themeId || !isLast ? undefined : findRow(document.themes, home);
  const fields = typed<CauseFields>(row);
  document.doc.transact(() => {
    if (homeRow && readText(homeRow, 'title').trim() === '') typed<ThemeFields>(homeRow).set('mergedInto', themeId);
    fields.set('themeId', themeId);
    fields.set('order', orderAtEnd(others));
  }, LOCAL_EDIT);
}

/** Takes a cause out into a new theme of its own, at the end of the board. */
export function separateCause(document: PostmortemDocument, id: CauseId, newThemeId: ThemeId): void {
  const row = findRow(document.causes, id);
  if (!row) return;
  const fields = typed<CauseFields>(row);
  const order = orderAtEnd(readThemes(document));
  document.doc.transact(() => {
    document.themes.set(newThemeId, newRow<ThemeFields>({ title: new Y.Text(), order }));
    fields.set('themeId', newThemeId);
    fields.set('order', orderAtEnd([]));
  }, LOCAL_EDIT);
}

/** Moves every cause of one theme into another; the emptied theme is no longer shown. */
export function mergeThemes(document: PostmortemDocument, from: ThemeId, into: ThemeId): void {
  if (from === into || !findRow(document.themes, into)) return;
  const causes = readBoard(document);
  const fromRow = findRow(document.themes, from);
  const placed = causes.filter((cause) => cause.themeId === into);
  document.doc.transact(() => {
    if (fromRow) typed<ThemeFields>(fromRow).set('mergedInto', into);
    for (const cause of causes.filter((candidate) => candidate.themeId === from)) {
      const row = findRow(document.causes, cause.id);
      if (!row) continue;
      const order = orderAtEnd(placed);
      placed.push({ ...cause, themeId: into, order });
      typed<CauseFields>(row).set('themeId', into);
      typed<CauseFields>(row).set('order', order);
    }
  }, LOCAL_EDIT);
}
