import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePreparation } from '#hooks/use-preparation.ts';
import { ReasonField } from './ReasonField.tsx';
import classes from './record.module.css';
import { useRecord } from './use-record.ts';
import { words } from './words.ts';

/** Who sees to it that the postmortem is done: one of the people who are expected. */
export function OwnerSelect(): ReactNode {
  const { record, change } = useRecord();
  const { preparation } = usePreparation();
  const invitees = preparation?.invitees ?? [];
  const owner = invitees.find(({ id }) => id === record.ownerId);
  return (
    <>
      <NativeSelect
        label={words.owner}
        description={invitees.length === 0 && preparation ? words.ownerNeedsPeople : words.ownerHint}
        inputWrapperOrder={['label', 'input', 'description']}
        data={[
          { value: '', label: words.nobody },
          ...invitees.map(({ id, name, jobTitle }) => ({ value: id, label: jobTitle ? `${name}, ${jobTitle}` : name })),
        ]}
        value={owner?.id ?? ''}
        onChange={(event) => void change({ ownerId: event.currentTarget.value || null })}
      />
      {owner?.meetingRole === 'facilitator' && (
        <div className={classes['warning']}>
          <p>{words.ownerFacilitates}</p>
          <ReasonField
            label={words.ownerFacilitatesReason}
            placeholder={words.ownerFacilitatesPlaceholder}
            value={record.ownerFacilitatesReason}
            onChange={(ownerFacilitatesReason) => change({ ownerFacilitatesReason })}
          />
        </div>
      )}
    </>
  );
}
