import type { WhyNode } from '@debrief/shared/domain/why-tree.ts';
import { ActionIcon, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, CornerDownRight, CornerUpLeft, Ellipsis, Plus, Sprout, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import classes from './NodeMenu.module.css';
import { useWhyBoard, type WhyBoard } from './why-board.ts';
import { movedDown, movedIn, movedOut, movedUp, positionOf, possibleParents, type Place } from './why-moves.ts';
import { answerName, words } from './words.ts';

interface NodeMenuProps {
  readonly node: WhyNode;
  readonly onAddSibling: () => void;
  /** After the answer has moved: its row may be a new element. */
  readonly onMoved?: () => void;
}

/** Everything that can be done to an answer without dragging it. */
export function NodeMenu({ node, onAddSibling, onMoved }: NodeMenuProps): ReactNode {
  const [opened, setOpened] = useState(false);
  const label = words.more(answerName(node.text));
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={280}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          className={classes['target']}
          aria-label={label}
          data-answer-menu={node.id}
        >
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {opened && <Items node={node} onAddSibling={onAddSibling} onMoved={onMoved ?? (() => undefined)} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Read only while the menu is open: a closed one need not follow the tree. */
function Items({ node, onAddSibling, onMoved }: Required<NodeMenuProps>): ReactNode {
  const { edits, treeNow } = useWhyBoard();
  const tree = treeNow();
  const position = positionOf(tree, node.id);
  if (!position) return null;
  const move = (place: Place): void => {
    edits.move(node.id, place);
    onMoved();
  };
  const below = countBelow(position.branch);
  return (
    <>
      <Menu.Item leftSection={<Plus size={15} aria-hidden />} onClick={onAddSibling}>
        {words.addSibling}
      </Menu.Item>
      <Menu.Item leftSection={<Sprout size={15} aria-hidden />} onClick={() => edits.mark(node.id, !node.actionable)}>
        {node.actionable ? words.unmark : words.mark}
      </Menu.Item>
      <Menu.Divider />
      <MoveItem label={words.moveUp} icon={<ArrowUp size={15} />} place={movedUp(position)} onMove={move} />
      <MoveItem label={words.moveDown} icon={<ArrowDown size={15} />} place={movedDown(position)} onMove={move} />
      <MoveItem label={words.moveIn} icon={<CornerDownRight size={15} />} place={movedIn(position)} onMove={move} />
      <MoveItem
        label={words.moveOut}
        icon={<CornerUpLeft size={15} />}
        place={movedOut(tree, position)}
        onMove={move}
      />
      <MoveTo node={node} tree={tree} onMove={move} />
      <Menu.Divider />
      <Menu.Item
        className={classes['remove']}
        data-hue="tomato"
        leftSection={<Trash2 size={15} aria-hidden />}
        onClick={() => edits.remove(node.id)}
      >
        {below === 0 ? words.remove : words.removeWithBelow(below)}
      </Menu.Item>
    </>
  );
}

interface MoveItemProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** undefined where there is no such place. */
  readonly place: Place | undefined;
  readonly onMove: (place: Place) => void;
}

function MoveItem({ label, icon, place, onMove }: MoveItemProps): ReactNode {
  return (
    <Menu.Item leftSection={icon} disabled={place === undefined} onClick={() => place && onMove(place)}>
      {label}
    </Menu.Item>
  );
}

interface MoveToProps {
  readonly node: WhyNode;
  readonly tree: ReturnType<WhyBoard['treeNow']>;
  readonly onMove: (place: Place) => void;
}

function MoveTo({ node, tree, onMove }: MoveToProps): ReactNode {
  const parents = possibleParents(tree, node.id);
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item disabled={parents.length === 0}>{words.moveTo}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={classes['parents']}>
        {parents.map((parent) => (
          <Menu.Item key={parent?.id ?? 'theme'} onClick={() => onMove({ parentId: parent?.id ?? null })}>
            {parent === null ? words.belowTheme : answerName(parent.text)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function countBelow({ children }: { readonly children: ReturnType<WhyBoard['treeNow']> }): number {
  return children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}
