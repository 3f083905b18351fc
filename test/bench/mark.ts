/** What a mark in the payload says: merging and coalescing on the way cannot hide who sent it and when. */
export interface Mark {
  readonly kind: 'edit' | 'cursor';
  /** Number of the sender in its room. */
  readonly seat: number;
  /** Counts up per sender and kind. */
  readonly count: number;
  /** performance.now() of the sender, to a tenth of a millisecond. */
  readonly sentAt: number;
}

/** "~e" and "~c": the tilde alone also occurs as a byte of some number. */
const sign = 0x7e;
const letters = { edit: 0x65, cursor: 0x63 } as const;
const seatDigits = 2;
const countDigits = 4;
const timeDigits = 6;
const radix = 36;

/** Bytes of a mark. */
export const markLength = 2 + seatDigits + countDigits + timeDigits;

function digits(value: number, length: number): string {
  return value.toString(radix).padStart(length, '0').slice(-length);
}

/** A mark as ASCII. */
export function writeMark({ kind, seat, count, sentAt }: Mark): string {
  const letter = kind === 'edit' ? 'e' : 'c';
  return `~${letter}${digits(seat, seatDigits)}${digits(count, countDigits)}${digits(Math.round(sentAt * 10), timeDigits)}`;
}

function readDigits(frame: Buffer, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index += 1) {
    const code = frame[index] ?? 0;
    value = value * radix + (code < 0x3a ? code - 0x30 : code - 0x57);
  }
  return value;
}

/** Calls back for every mark in a frame. */
export function scanMarks(frame: Buffer, visit: (mark: Mark) => void): void {
  for (let at = frame.indexOf(sign); at >= 0; at = frame.indexOf(sign, at + 1)) {
    const letter = frame[at + 1];
    if (letter !== letters.edit && letter !== letters.cursor) continue;
    if (at + markLength > frame.length) return;
    visit({
      kind: letter === letters.edit ? 'edit' : 'cursor',
      seat: readDigits(frame, at + 2, seatDigits),
      count: readDigits(frame, at + 2 + seatDigits, countDigits),
      sentAt: readDigits(frame, at + 2 + seatDigits + countDigits, timeDigits) / 10,
    });
  }
}
