import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { Person } from '@debrief/shared/domain/people.ts';
import { Group, Select, type ComboboxItem } from '@mantine/core';
import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { usePeople } from '#hooks/use-people.ts';
import classes from './ActionCard.module.css';
import { words } from './words.ts';

interface OwnerSelectProps {
  readonly ownerId: ParticipantId | null;
  readonly readOnly: boolean;
  readonly onChange: (ownerId: ParticipantId | null) => void;
}

/** The avatar with its ring, and air before the name. */
const avatarWidth = 44;

/** The one person who answers for an action. Somebody who has left stays its owner until another is picked. */
export function OwnerSelect({ ownerId, readOnly, onChange }: OwnerSelectProps): ReactNode {
  const people = usePeople().filter(({ removed, id }) => !removed || id === ownerId);
  const byId = new Map<string, Person>(people.map((person) => [person.id, person]));
  const owner = ownerId === null ? undefined : byId.get(ownerId);
  return (
    <Select
      classNames={{ options: classes['options'] ?? '' }}
      withScrollArea={false}
      label={words.owner}
      placeholder={words.ownerPlaceholder}
      description={owner === undefined && !readOnly ? words.ownerHint : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      data={people.map((person) => ({ value: person.id, label: nameOf(person) }))}
      value={owner?.id ?? null}
      leftSection={owner ? <PersonAvatar person={owner} size={18} decorative /> : <UserRound size={16} aria-hidden />}
      renderOption={({ option }) => <PersonOption option={option} person={byId.get(option.value)} />}
      {...(owner && { leftSectionWidth: avatarWidth })}
      nothingFoundMessage={words.nobody}
      searchable
      clearable={!readOnly}
      clearButtonProps={{ 'aria-label': words.clearOwner }}
      readOnly={readOnly}
      onChange={(id) => onChange(people.find((person) => person.id === id)?.id ?? null)}
    />
  );
}

function PersonOption({
  option,
  person,
}: {
  readonly option: ComboboxItem;
  readonly person: Person | undefined;
}): ReactNode {
  return (
    <Group gap={12} wrap="nowrap" py={2} pl={4}>
      {person && <PersonAvatar person={person} size={24} decorative />}
      <span>{option.label}</span>
    </Group>
  );
}

function nameOf({ name, removed }: Person): string {
  return removed ? words.left(name) : name;
}
