/** `1 lane`, `2 lanes`: a number with what it counts. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
