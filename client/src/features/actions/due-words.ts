/** How a due date stands against a day; both `YYYY-MM-DD`. */
export type DueState =
  | { readonly kind: 'none' }
  | { readonly kind: 'overdue' | 'today' | 'soon' | 'later'; readonly words: string };

const dayMs = 86_400_000;
const soonDays = 7;

/** "2 days late", "Due today", "Due in 3 days"; further away there is nothing to say. */
export function dueState(dueOn: string | null, today: string): DueState {
  if (dueOn === null) return { kind: 'none' };
  const days = Math.round((Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs);
  if (days < 0) return { kind: 'overdue', words: `${inDays(-days)} late` };
  if (days === 0) return { kind: 'today', words: 'Due today' };
  return { kind: days <= soonDays ? 'soon' : 'later', words: `Due in ${inDays(days)}` };
}

/** The calendar day that this device's clock shows, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
