import { TEMPLATE_LIMITS } from '@debrief/shared/domain/template.ts';
import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './SectionCard.module.css';
import { words } from './words.ts';

interface HelpTextProps {
  readonly title: string;
  readonly help: string;
  readonly isChanging: boolean;
  /** With the new text; undefined: it stays. */
  readonly onChange: (help: string | undefined) => void;
}

/** What belongs into a section, for who fills it in. */
export function HelpText({ title, help, isChanging, onChange }: HelpTextProps): ReactNode {
  if (isChanging) return <HelpField title={title} help={help} onChange={onChange} />;
  return help.trim() === '' ? null : <p className={classes['help']}>{help}</p>;
}

function HelpField({ title, help, onChange }: Omit<HelpTextProps, 'isChanging'>): ReactNode {
  const [text, setText] = useState(help);
  return (
    <div className={classes['helpField']}>
      <Textarea
        aria-label={words.helpField(title)}
        placeholder={words.helpPlaceholder}
        autosize
        minRows={2}
        maxLength={TEMPLATE_LIMITS.help}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes['helpActions']}>
        <Button size="compact-sm" onClick={() => onChange(text.trim())}>
          {words.save}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange(undefined)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
