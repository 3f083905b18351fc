import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDocument } from '@debrief/shared/document/shape.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import * as Y from 'yjs';

/** What lay on disk at one moment, read without the server's own code. */
export interface StoredFiles {
  /** Rows of a query. */
  rows(sql: string, ...parameters: readonly string[]): readonly Readonly<Record<string, unknown>>[];
  /** The document from its snapshot and its log. */
  document(postmortemId: string): PostmortemDocument;
  /** SQLite's own opinion of the file: `ok`. */
  integrity(): string;
  close(): void;
}

function bytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error(`expected bytes in the database, found ${typeof value}`);
}

/** Copies the data directory as it is, the log that is not yet in the database included, and opens the copy. */
export function copyStoredFiles(dataDir: string): StoredFiles {
  const copy = mkdtempSync(join(tmpdir(), 'debrief-copy-'));
  cpSync(dataDir, copy, { recursive: true });
  const file = readdirSync(copy).find((name) => /\.(?:db|sqlite)$/.test(name));
  if (file === undefined) throw new Error(`no database in ${dataDir}: ${readdirSync(copy).join(', ')}`);
  const database = new DatabaseSync(join(copy, file));
  const rows: StoredFiles['rows'] = (sql, ...parameters) => database.prepare(sql).all(...parameters);
  return {
    rows,
    document: (postmortemId) => {
      const snapshots = rows('select data from document_snapshot where postmortem_id = ?', postmortemId);
      const updates = rows('select data from document_update where postmortem_id = ? order by seq', postmortemId);
      const doc = new Y.Doc();
      for (const { data } of [...snapshots, ...updates]) Y.applyUpdate(doc, bytes(data));
      if (doc.store.pendingStructs !== null) throw new Error('the stored log has a gap');
      return openDocument(doc);
    },
    integrity: () => String(rows('pragma integrity_check')[0]?.['integrity_check']),
    close: () => database.close(),
  };
}
