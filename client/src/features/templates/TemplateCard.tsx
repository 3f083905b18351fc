import { incidentTypeWords } from '@debrief/shared/domain/incident-type.ts';
import { plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import { Button } from '@mantine/core';
import { Clock, FileText, MessageCircleQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#ui/Card.tsx';
import { Chip } from '#ui/Chip.tsx';
import classes from './TemplatesPage.module.css';
import { words } from './words.ts';

interface TemplateCardProps {
  readonly template: Template;
  readonly busy: boolean;
  readonly onPreview: () => void;
  readonly onStart: () => void;
}

/** One template in the gallery. */
export function TemplateCard({ template, busy, onPreview, onStart }: TemplateCardProps): ReactNode {
  const { id, name, description, builtIn, basis, version, incidentType, sections, prompts, stages } = template;
  return (
    <Card as="li" className={classes['card']}>
      <div className={classes['top']}>
        <h3 className={classes['name']}>{name}</h3>
        {incidentType && <Chip hue="iris">{incidentTypeWords(incidentType).name}</Chip>}
      </div>
      <p className={classes['description']}>{description}</p>
      <ul className={classes['facts']}>
        <li>
          <FileText size={14} aria-hidden /> {words.sectionCount(sections.length)}
        </li>
        <li>
          <MessageCircleQuestion size={14} aria-hidden /> {words.questionCount(prompts.length)}
        </li>
        <li>
          <Clock size={14} aria-hidden /> {words.minutes(plannedMinutes(stages))}
        </li>
      </ul>
      <p className={classes['basis']}>{builtIn ? basis : words.version(version)}</p>
      <div className={classes['buttons']}>
        <Button variant="default" size="xs" aria-label={words.previewOf(name)} onClick={onPreview}>
          {words.preview}
        </Button>
        {builtIn ? (
          <Button variant="light" size="xs" loading={busy} aria-label={words.startHereOf(name)} onClick={onStart}>
            {words.startHere}
          </Button>
        ) : (
          <Button component="a" href={`/templates/${id}`} variant="light" size="xs" aria-label={words.editOf(name)}>
            {words.edit}
          </Button>
        )}
      </div>
    </Card>
  );
}
