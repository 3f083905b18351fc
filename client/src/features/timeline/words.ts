/** Everything that the timeline says. */
export const words = {
  rules: 'Write what people saw and what the systems did, with times as exact as you have them.',
  emptyTitle: 'No events yet',
  empty: 'Start with the moment someone noticed. You can add what came before it later.',
  add: 'Add event',
  addFirst: 'Add the first event',
  addShortcut: 'Add an event to the timeline',
  addAfter: (event: string) => `Add an event after “${event}”`,
  remove: (event: string) => `Remove “${event}”`,
  list: 'Events by time',
  unnamed: 'event without words',
  textLabel: (time: string) => (time === '' ? 'What happened' : `What happened at ${time}`),
  textPlaceholder: 'What happened?',
  timeLabel: (event: string) => `Time of “${event}”`,
  timePlaceholder: '9:12',
  understood: (label: string) => `→ ${label}`,
  withoutTime: 'Without a time',
  phaseLabel: (phase: string) => `Phase: ${phase}. Change it`,
  phases: 'Phases',
  later: (gap: string) => `${gap} later`,
  removedByMe: (event: string) => `You removed “${eventName(event)}”.`,
  removedByOther: (events: readonly string[]) =>
    `Somebody removed ${events.length === 1 ? `“${eventName(events[0] ?? '')}”` : `${events.length} events`}.`,
} as const;

/** How a toast names an event. */
export function eventName(text: string): string {
  const name = text.trim().replaceAll(/\s+/gu, ' ');
  if (name === '') return words.unnamed;
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
