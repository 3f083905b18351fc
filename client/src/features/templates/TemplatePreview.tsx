import { plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import type { ReactNode } from 'react';
import { Agenda } from './Agenda.tsx';
import classes from './TemplatePreview.module.css';
import { blockNames, words } from './words.ts';

/** All that a template brings, to read. */
export function TemplatePreview({ template }: { readonly template: Template }): ReactNode {
  const { description, basis, sections, prompts, stages } = template;
  return (
    <div className={classes['preview']}>
      <p className={classes['lead']}>
        {description} <span className={classes['basis']}>{basis}.</span>
      </p>
      <section>
        <h3 className={classes['heading']}>{words.sections}</h3>
        <ol className={classes['sections']}>
          {sections.map(({ id, title, help, block }) => (
            <li key={id}>
              <span className={classes['title']}>{title}</span>
              {block !== 'text' && <span className={classes['block']}>{blockNames[block]}</span>}
              {help && <p className={classes['help']}>{help}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3 className={classes['heading']}>{words.questions}</h3>
        <ul className={classes['questions']}>
          {prompts.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </section>
      <section className={classes['meeting']}>
        <h3 className={classes['heading']}>
          {words.meeting} <span className={classes['basis']}>{words.minutes(plannedMinutes(stages))}</span>
        </h3>
        <Agenda stages={stages} />
      </section>
    </div>
  );
}
