import { ActionIcon, Tooltip } from '@mantine/core';
import { ChevronLeft, ChevronRight, Download, Maximize2, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './TimelineStrip.module.css';
import type { Strip } from './use-strip.ts';
import { words } from './words.ts';

interface StripToolsProps {
  readonly strip: Strip;
  readonly onDownload: () => void;
}

/** Buttons for what keys and wheel do as well. */
export function StripTools({ strip, onDownload }: StripToolsProps): ReactNode {
  const { isWhole, zoom, move, showAll } = strip;
  return (
    <div className={classes['tools']}>
      {!isWhole && (
        <>
          <Tool label={words.earlier} icon={ChevronLeft} onClick={() => move(-0.5)} />
          <Tool label={words.later} icon={ChevronRight} onClick={() => move(0.5)} />
          <Tool label={words.whole} icon={Maximize2} onClick={showAll} />
        </>
      )}
      <Tool label={words.zoomOut} icon={ZoomOut} disabled={isWhole} onClick={() => zoom({ factor: 2 })} />
      <Tool label={words.zoomIn} icon={ZoomIn} onClick={() => zoom({ factor: 0.5 })} />
      <Tool label={words.download} icon={Download} onClick={onDownload} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon: Icon, disabled = false, onClick }: ToolProps): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
