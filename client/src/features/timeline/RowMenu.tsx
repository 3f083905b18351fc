import { MILESTONES, type Milestone } from '@debrief/shared/domain/timeline.ts';
import { Menu } from '@mantine/core';
import { ChevronDown, ChevronUp, Ellipsis, Flag, Plus, Star, Trash2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import { LazyMenu } from '#ui/LazyMenu.tsx';
import { MenuChoice } from '#ui/MenuChoice.tsx';
import { milestoneWords } from './milestones.ts';
import { eventWords, words } from './words.ts';

interface RowMenuProps {
  readonly name: string;
  readonly isKey: boolean;
  readonly milestone: Milestone | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onStar: (isKey: boolean) => void;
  readonly onMark: (milestone: Milestone | null) => void;
  readonly onAddAfter: () => void;
  readonly onRemove: () => void;
}

/** All that can be done to an event. */
export const RowMenu = memo(function RowMenu(props: RowMenuProps): ReactNode {
  const label = words.more(props.name);
  return (
    <LazyMenu
      label={label}
      position="bottom-end"
      width={300}
      button={(menu) => (
        <IconButton {...menu} label={label}>
          <Ellipsis size={16} />
        </IconButton>
      )}
    >
      {() => <RowMenuItems {...props} />}
    </LazyMenu>
  );
});

function RowMenuItems({
  isKey,
  milestone,
  isOpen,
  onToggle,
  onStar,
  onMark,
  onAddAfter,
  onRemove,
}: RowMenuProps): ReactNode {
  return (
    <>
      <Menu.Item leftSection={isOpen ? <ChevronUp size={16} /> : <ChevronDown size={16} />} onClick={onToggle}>
        {isOpen ? eventWords.close : eventWords.open}
      </Menu.Item>
      <Menu.Item leftSection={<Star size={16} />} onClick={() => onStar(!isKey)}>
        {isKey ? eventWords.noKeyPoint : eventWords.keyPoint}
      </Menu.Item>
      <Menu.Item leftSection={<Plus size={16} />} onClick={onAddAfter}>
        {words.addHere}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{eventWords.milestones}</Menu.Label>
      {MILESTONES.map((option) => (
        <MenuChoice
          key={option}
          isCurrent={option === milestone}
          icon={<Flag size={16} />}
          note={milestoneWords[option].meaning}
          onChoose={() => onMark(option === milestone ? null : option)}
        >
          {milestoneWords[option].label}
        </MenuChoice>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<Trash2 size={16} />} onClick={onRemove}>
        {words.remove}
      </Menu.Item>
    </>
  );
}
