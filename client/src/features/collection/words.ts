function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

/** Everything that the collection before the meeting says. */
export const words = {
  title: 'Causes before the meeting',
  lead: 'Who thinks of a cause now need not keep it in mind: it stays private until all are revealed in the meeting, without names.',
  written: (count: number, authors: number) =>
    count === 0 ? 'Nothing written yet' : `${count} written by ${people(authors)}`,
  deadline: 'Until when causes are collected before the meeting',
  until: (when: string) => `Open until ${when}.`,
  noDeadline: 'Open until the meeting. A deadline makes people begin.',
  closed: (when: string) => `Closed since ${when}. The group goes on in the Causes stage.`,
  reopen: 'Remove the deadline',
  inMeeting: 'The group has reached the Causes stage: write them there.',
  noStage: 'This meeting has no stage for causes.',
} as const;
