import { TEMPLATE_LIMITS } from '@debrief/shared/domain/template.ts';
import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import classes from './SectionCard.module.css';
import { words } from './words.ts';

interface SectionTitleProps {
  readonly id: string;
  readonly title: string;
  readonly isRenaming: boolean;
  /** With the new title; undefined: it stays. */
  readonly onRename: (title: string | undefined) => void;
  /** It was ended by a key: the field goes, and the focus wants another place. */
  readonly onLeave: () => void;
}

/** The heading of a section, or the field for it. */
export function SectionTitle({ id, title, isRenaming, ...on }: SectionTitleProps): ReactNode {
  if (isRenaming) return <TitleField id={id} title={title} {...on} />;
  return (
    <h2 id={`section-${id}`} className={classes['title']}>
      {title}
    </h2>
  );
}

function TitleField({ id, title, onRename, onLeave }: Omit<SectionTitleProps, 'isRenaming'>): ReactNode {
  const [text, setText] = useState(title);
  const setPresence = useSetPresence();
  const keep = (): void => {
    setPresence({ editing: null });
    onRename(text.trim() === '' ? undefined : text.trim());
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Only this field is given up, not whatever is around it.
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else {
      setPresence({ editing: null });
      onRename(undefined);
    }
    onLeave();
  };
  return (
    <TextInput
      id={`section-${id}`}
      className={classes['titleField']}
      aria-label={words.titleField}
      autoFocus
      value={text}
      maxLength={TEMPLATE_LIMITS.title}
      onFocus={(event) => {
        setPresence({ editing: `sections:${id}:title` });
        event.currentTarget.select();
      }}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={keys}
      onBlur={keep}
    />
  );
}
