/** Time left as a clock shows it, `3:12`; over time counts up with a minus, `−0:40`. */
export function clockWords(leftMs: number): string {
  const seconds = Math.abs(Math.round(leftMs / 1_000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return leftMs < 0 ? `−${clock}` : clock;
}
