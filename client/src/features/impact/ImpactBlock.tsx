import { IMPACT_METRICS, type ImpactMetricId } from '@debrief/shared/domain/impact.ts';
import { impactQuestionsOf } from '@debrief/shared/domain/incident-type.ts';
import { METRIC_TITLES } from '@debrief/shared/summary/impact-words.ts';
import { Button, Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { DurationTile } from './DurationTile.tsx';
import classes from './ImpactBlock.module.css';
import { ImpactTile } from './ImpactTile.tsx';
import { MeasuresTable } from './MeasuresTable.tsx';
import { SegmentsTable } from './SegmentsTable.tsx';
import { useImpactEdits } from './use-impact-edits.ts';
import { words } from './words.ts';

/** What the incident cost: the numbers that its type asks for, then who was affected and what was measured. Without a heading of its own. */
export function ImpactBlock(): ReactNode {
  const readOnly = !useCanEdit().allowed;
  const edits = useImpactEdits();
  const { tiles, others, ask, askedFor } = useTiles(readOnly);
  const hasSegments = useDocumentState((state) => state.segments.ids.length > 0);
  const hasMeasures = useDocumentState((state) => state.measures.ids.length > 0);
  return (
    <div id="impact-block" className={classes['block']}>
      <div className={classes['tiles']}>
        <DurationTile />
        {tiles.map(({ metric, title, question }) => (
          <ImpactTile
            key={metric}
            id={metric}
            title={title}
            question={question}
            readOnly={readOnly}
            edits={edits}
            autoFocus={metric === askedFor}
          />
        ))}
      </div>
      {!readOnly && others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<Plus size={15} aria-hidden />}>
              {words.ask}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((metric) => (
              <Menu.Item key={metric} onClick={() => ask(metric)}>
                {METRIC_TITLES[metric]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {(!readOnly || hasSegments) && (
        <Part title={words.segments} hint={readOnly ? undefined : words.segmentsHint}>
          <SegmentsTable readOnly={readOnly} edits={edits} />
        </Part>
      )}
      {(!readOnly || hasMeasures) && (
        <Part title={words.measures} hint={readOnly ? undefined : words.measuresHint}>
          <MeasuresTable readOnly={readOnly} edits={edits} />
        </Part>
      )}
    </div>
  );
}

function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={classes['part']} aria-label={title}>
      <h3 className={classes['partTitle']}>{title}</h3>
      {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
      {children}
    </section>
  );
}

interface Tile {
  readonly metric: ImpactMetricId;
  readonly title: string;
  readonly question: string;
}

/** What the type asks for, what somebody wrote beyond it, and what this person has just asked for; readers see what was written. */
function useTiles(readOnly: boolean): {
  readonly tiles: readonly Tile[];
  readonly others: readonly ImpactMetricId[];
  readonly ask: (metric: ImpactMetricId) => void;
  readonly askedFor: ImpactMetricId | undefined;
} {
  const type = useMeeting(({ record }) => record.incidentType);
  const written = useDocumentState((state) => state.metrics.rows);
  const [added, setAdded] = useState<readonly ImpactMetricId[]>([]);
  const filled = new Set(
    written.filter(({ amount, words: said }) => amount !== null || said !== '').map(({ id }) => id),
  );
  const asked = impactQuestionsOf(type);
  const known = new Set(asked.map(({ metric }) => metric));
  const beyond = IMPACT_METRICS.filter((id) => !known.has(id) && (added.includes(id) || filled.has(id)));
  const tiles = [
    ...asked,
    ...beyond.map((metric) => ({ metric, title: METRIC_TITLES[metric], question: words.wordsPlaceholder })),
  ];
  return {
    tiles: readOnly ? tiles.filter(({ metric }) => filled.has(metric)) : tiles,
    others: IMPACT_METRICS.filter((id) => !known.has(id) && !beyond.includes(id)),
    ask: (metric) => setAdded([...added, metric]),
    askedFor: added.at(-1),
  };
}
