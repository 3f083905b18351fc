import { fromJson, type SummaryJson } from '@debrief/shared/summary/json.ts';
import { useQuery } from '@tanstack/react-query';
import { callServer } from '#session/http.ts';

/** The summary as a reader sees it come. */
export type SummaryState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly summary: SummaryJson }
  /** `detail` is for people. */
  | { readonly state: 'refused'; readonly detail: string }
  | { readonly state: 'unreachable'; readonly retry: () => void };

/** While somebody reads, the meeting may still be going on. */
const REFRESH_MS = 15_000;

/** The newest summary from the server: no live session is needed to read it. */
export function useSummary(postmortemId: string): SummaryState {
  const { data, refetch } = useQuery({
    queryKey: ['summary', postmortemId],
    queryFn: () => callServer<unknown>(`/api/postmortems/${encodeURIComponent(postmortemId)}/export.json`),
    refetchInterval: REFRESH_MS,
    // What was read stays on the screen when the network goes away.
    structuralSharing: (before, after) => (keepsReading(before, after) ? before : after),
  });
  if (data === undefined) return { state: 'loading' };
  if (data.kind === 'refused') return { state: 'refused', detail: data.detail };
  const summary = data.kind === 'ok' ? fromJson(data.value) : undefined;
  return summary ? { state: 'ready', summary } : { state: 'unreachable', retry: () => void refetch() };
}

function keepsReading(before: unknown, after: unknown): boolean {
  return kindOf(before) === 'ok' && kindOf(after) === 'unreachable';
}

function kindOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'kind' in answer ? answer.kind : undefined;
}
