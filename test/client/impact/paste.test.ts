import { pastedRows, placeTable, readTable } from '@debrief/client/features/impact/paste.ts';
import { expect, test } from 'vitest';

test('[IMP-9] rows of a spreadsheet are read with their empty cells', () => {
  expect(readTable('Error rate\t0.1 %\t38 %\r\nLatency\t\t4 s\r\n')).toEqual([
    ['Error rate', '0.1 %', '38 %'],
    ['Latency', '', '4 s'],
  ]);
});

test.each(['38 %', 'a sentence, with a comma', ''])('[IMP-9] “%s” is no table and is pasted as text', (text) => {
  expect(readTable(text)).toBeUndefined();
});

test('[IMP-9] a table goes where it is pasted; what is wider is left out, what is longer adds rows', () => {
  const cells = placeTable(
    [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ],
    { at: { row: 1, column: 2 }, columns: 4 },
  );
  expect(cells).toEqual([
    { row: 1, column: 2, text: '1' },
    { row: 1, column: 3, text: '2' },
    { row: 2, column: 2, text: '4' },
    { row: 2, column: 3, text: '5' },
  ]);
});

test('[IMP-9] pasted cells change the rows that are there and make those that are not', () => {
  const changeOf = (column: number, text: string): { readonly name?: string; readonly during?: string } | undefined =>
    text === '?' ? undefined : column === 0 ? { name: text } : { during: text };
  const cells = placeTable(
    [
      ['Latency', '4 s'],
      ['Queue', '?'],
    ],
    { at: { row: 1, column: 0 }, columns: 2 },
  );
  expect(pastedRows(cells, { rows: [{ id: 'a' }, { id: 'b' }], changeOf })).toEqual({
    changes: [{ id: 'b', change: { name: 'Latency', during: '4 s' } }],
    added: [{ name: 'Queue' }],
  });
});
