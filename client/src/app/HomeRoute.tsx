import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { HomePage } from '#features/home/HomePage.tsx';
import type { HomeFilter } from '#features/home/list-filter.ts';

/** The list, with its filter in the address: one step back is the filter before. */
export function HomeRoute(): ReactNode {
  const filter = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const handleFilter = useCallback((search: HomeFilter) => void navigate({ to: '/', search }), [navigate]);
  return <HomePage filter={filter} onFilter={handleFilter} />;
}
