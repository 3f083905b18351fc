import { measureImporting } from './importing.ts';
import { one, type Part } from './part.ts';
import { measureTyping } from './typing.ts';
import type { Row } from './verdicts.ts';

/** Taking over a large export. */
export async function importing(): Promise<Part> {
  const figures = await measureImporting();
  const { exportBytes, messages, previewMs, smallPreviewMs, longestStopMs, calmStopMs } = figures;
  const size = `${one(exportBytes / 1024 / 1024)} MB, ${messages.toLocaleString('en-US')} messages`;
  const rows: Row[] = [
    { what: 'preview of a Slack export', figure: previewMs, unit: 'ms', goal: 3_000, detail: size },
    {
      what: 'preview of a Slack export',
      figure: previewMs / smallPreviewMs,
      unit: '× one of 1/100',
      detail: `${one(smallPreviewMs)} ms`,
    },
    {
      what: 'longest stop during the preview',
      figure: longestStopMs,
      unit: 'ms',
      goal: 50,
      detail: `while nothing went on ${one(calmStopMs)} ms`,
    },
  ];
  return { figures, rows };
}

/** Writing in a long timeline. */
export async function typing(): Promise<Part> {
  const [long, short] = await measureTyping([2_000, 20]);
  if (long === undefined || short === undefined) throw new Error('typing was not measured');
  const rows: Row[] = [
    {
      what: 'typing in a timeline of 2,000 rows: main thread per keystroke, p95',
      figure: long.p95Ms,
      unit: 'ms',
      goal: 16,
      detail: `p50 ${one(long.p50Ms)} ms; by the clock p95 ${one(long.wallP95Ms)} ms; ${long.keystrokes} keys`,
    },
    {
      what: 'the same beside a timeline of 20 rows, p95',
      figure: long.p95Ms / short.p95Ms,
      unit: '× 20 rows',
      aim: 1.5,
      detail: `20 rows: p50 ${one(short.p50Ms)}, p95 ${one(short.p95Ms)} ms`,
    },
  ];
  return { figures: { long, short }, rows };
}
