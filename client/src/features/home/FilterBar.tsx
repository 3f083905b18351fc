import { offeredLevels } from '@debrief/shared/domain/default-settings.ts';
import { POSTMORTEM_STATUSES } from '@debrief/shared/domain/postmortem.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Search, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLabels } from '#hooks/use-labels.ts';
import { useWorkspaceSettings } from '#hooks/use-workspace-settings.ts';
import classes from './FilterBar.module.css';
import { filterOf, isFiltered, type HomeFilter } from './list-filter.ts';
import { words } from './words.ts';

interface FilterBarProps {
  readonly filter: HomeFilter;
  readonly onChange: (filter: HomeFilter) => void;
}

/** Which postmortems are listed. The choice stands in the address, so that it can be kept and sent. */
export function FilterBar({ filter, onChange }: FilterBarProps): ReactNode {
  const settings = useWorkspaceSettings();
  const { services, tags } = useLabels();
  const choose = (field: keyof HomeFilter, value: string): void => onChange(filterOf({ ...filter, [field]: value }));
  const select = (field: 'severity' | 'status' | 'service' | 'tag', options: readonly Option[]): ReactNode => (
    <NativeSelect
      aria-label={words.filters[field]}
      data={[{ value: '', label: words.filters.any[field] }, ...options]}
      value={String(filter[field] ?? '')}
      onChange={(event) => choose(field, event.currentTarget.value)}
    />
  );
  return (
    <search className={classes['bar']} aria-label={words.filters.title}>
      <SearchField value={filter.q ?? ''} onChange={(q) => choose('q', q)} />
      <div className={classes['choices']}>
        {select(
          'severity',
          offeredLevels(settings, filter.severity).map(({ severity, label }) => ({ value: String(severity), label })),
        )}
        {select(
          'status',
          POSTMORTEM_STATUSES.map((status) => ({ value: status, label: words.status[status] })),
        )}
        {withChosen(services, filter.service).length > 0 && select('service', optionsOf(services, filter.service))}
        {withChosen(tags, filter.tag).length > 0 && select('tag', optionsOf(tags, filter.tag))}
        <Button
          variant={filter.overdue ? 'light' : 'default'}
          aria-pressed={filter.overdue === true}
          leftSection={<TriangleAlert size={16} aria-hidden />}
          onClick={() => choose('overdue', filter.overdue ? '' : 'true')}
        >
          {words.filters.overdue}
        </Button>
        {isFiltered(filter) && (
          <Button variant="subtle" color="gray" leftSection={<X size={16} aria-hidden />} onClick={() => onChange({})}>
            {words.filters.clear}
          </Button>
        )}
      </div>
    </search>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A label from a link that nobody uses any more is still what is filtered by. */
function withChosen(labels: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || labels.includes(chosen) ? labels : [chosen, ...labels];
}

function optionsOf(labels: readonly string[], chosen: string | undefined): readonly Option[] {
  return withChosen(labels, chosen).map((label) => ({ value: label, label }));
}

const PAUSE_MS = 250;

/** Asks when the typing pauses: the list need not follow every letter. */
function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // The address changed from elsewhere: back, or "Clear".
  if (shown !== value) {
    setShown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const pause = setTimeout(() => latest.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, value]);
  return (
    <TextInput
      type="search"
      className={classes['search']}
      aria-label={words.filters.text}
      placeholder={words.filters.text}
      leftSection={<Search size={16} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
