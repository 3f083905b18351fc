import { Button } from '@mantine/core';
import { FilePlus2, History, Link2, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#ui/Card.tsx';
import { ExampleButton } from './ExampleButton.tsx';
import classes from './home.module.css';
import { words } from './words.ts';

/** The empty list: start one, look at one, join one. */
export function FirstSteps({ isMember }: { readonly isMember: boolean }): ReactNode {
  return (
    <ul className={classes['steps']}>
      {isMember && (
        <Step icon={FilePlus2} {...words.start}>
          <Button component="a" href="/new">
            {words.start.action}
          </Button>
        </Step>
      )}
      {isMember && (
        <Step icon={History} {...words.example}>
          <ExampleButton variant="light" />
        </Step>
      )}
      <Step icon={Link2} {...words.join} />
    </ul>
  );
}

interface StepProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function Step({ icon: Icon, title, text, children }: StepProps): ReactNode {
  return (
    <Card as="li" className={classes['step']}>
      <span className={classes['stepIcon']}>
        <Icon size={22} aria-hidden />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </Card>
  );
}
