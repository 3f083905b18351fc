import { can } from '@debrief/shared/domain/role.ts';
import { useEffect, useRef, type ReactNode } from 'react';
import { AvatarRow } from '#collab/AvatarRow.tsx';
import { useMe } from '#hooks/use-me.ts';
import { useNow } from '#hooks/use-now.ts';
import { usePeers } from '#hooks/use-peers.ts';
import { usePeople } from '#hooks/use-people.ts';
import { usePreparation } from '#hooks/use-preparation.ts';
import { useOnSaveState } from '#hooks/use-save-state.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import classes from './Progress.module.css';
import { words } from './words.ts';

const MOST_AVATARS = 8;

/** Who has written in the document. */
export function Contributors(): ReactNode {
  const people = usePeople();
  const { preparation } = usePreparation();
  useNewContributors();
  const authors = (preparation?.contributors ?? []).flatMap((id) => people.find((person) => person.id === id) ?? []);
  if (authors.length === 0) return null;
  return (
    <div className={classes['authors']}>
      <h3 className={classes['authorsTitle']}>{words.writtenBy(authors.map(({ name }) => name))}</h3>
      <AvatarRow
        label={words.authors}
        most={MOST_AVATARS}
        size={26}
        people={authors.map(({ id, name, color }) => ({ id, person: { name, color } }))}
      />
    </div>
  );
}

/** Nobody is told when somebody writes for the first time: it is asked for after my first words, and while others may. */
function useNewContributors(): void {
  const me = useMe();
  const people = usePeople();
  const { preparation, retry } = usePreparation();
  const now = useNow(useServerNow());
  const known = preparation?.contributors;
  const wasSaving = useRef(false);
  const isNew = known !== undefined && !known.includes(me.id);
  useOnSaveState(({ kind }) => {
    if (kind === 'saved' && wasSaving.current && isNew) retry();
    wasSaving.current = kind === 'saving';
  });
  const mayWrite = people.some(
    ({ id, role, online }) => online && id !== me.id && can(role, 'edit-document') && known?.includes(id) === false,
  );
  const atWork = usePeers().filter(
    ({ user, editing }) => editing !== null && known?.includes(user.id) === false,
  ).length;
  useEffect(() => {
    if (mayWrite) retry();
  }, [mayWrite, atWork, now, retry]);
}
