import type { MemberList, PostmortemList, WhoAmI } from '@debrief/shared/protocol/http.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { knownPostmortems, listMembers, listPostmortems, whoAmI, type ListFilter } from '#hooks/server-calls.ts';
import { isWanted, type HomeFilter } from './list-filter.ts';

const NOBODY: WhoAmI = { member: null };

/** Who this browser is signed in as. */
export function useWhoAmI(): UseQueryResult<WhoAmI> {
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const answer = await whoAmI();
      if (answer.kind === 'unreachable') throw new Error('unreachable');
      return answer.kind === 'ok' ? answer.value : NOBODY;
    },
  });
}

/** The postmortems that this browser may see, page by page: for members all, for guests those that it has been in. */
export function usePostmortemPages(
  isMember: boolean | undefined,
  filter: HomeFilter,
): UseInfiniteQueryResult<InfiniteData<PostmortemList>> {
  return useInfiniteQuery({
    queryKey: ['postmortems', isMember, filter],
    // The list stays while it is filtered anew.
    placeholderData: keepPreviousData,
    enabled: isMember !== undefined,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<PostmortemList> => {
      if (isMember === false) return knownPostmortems();
      const answer = await listPostmortems(pageParam, asQuery(filter), (record) =>
        isWanted(record, filter, Date.now()),
      );
      if (answer.kind !== 'ok') throw new Error(answer.kind);
      return answer.value;
    },
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** All members, for the owner. */
export function useMembers(): UseQueryResult<MemberList> {
  return useQuery({
    queryKey: ['members'],
    queryFn: async () => {
      const answer = await listMembers();
      if (answer.kind !== 'ok') throw new Error(answer.kind);
      return answer.value;
    },
  });
}

function asQuery({ severity, overdue, ...texts }: HomeFilter): ListFilter {
  return {
    ...texts,
    ...(severity !== undefined && { severity: String(severity) }),
    ...(overdue && { overdue: 'true' }),
  };
}
