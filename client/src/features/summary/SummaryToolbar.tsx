import { Button, Menu } from '@mantine/core';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import type { Summary } from '@debrief/shared/summary/summary.ts';
import { Link } from '@tanstack/react-router';
import { Check, ChevronDown, ChevronLeft, Copy, Download, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useToast } from '#hooks/use-toast.ts';
import classes from './SummaryToolbar.module.css';

const formats = [
  { extension: 'md', label: 'Markdown', hint: 'for a wiki or a repository' },
  { extension: 'html', label: 'HTML', hint: 'one file, for everybody' },
  { extension: 'json', label: 'JSON', hint: 'for programs' },
  { extension: 'csv', label: 'CSV', hint: 'the timeline, for a spreadsheet' },
] as const;

interface SummaryToolbarProps {
  readonly postmortemId: string;
  readonly summary: Summary;
}

/** The way back, and the ways out: copy, download, print. */
export function SummaryToolbar({ postmortemId, summary }: SummaryToolbarProps): ReactNode {
  return (
    <header className={classes['toolbar']}>
      <Link className={classes['back']} to="/p/$postmortemId" params={{ postmortemId }}>
        <ChevronLeft size={18} aria-hidden />
        Meeting
      </Link>
      <div className={classes['actions']}>
        <CopyButton summary={summary} />
        <DownloadMenu postmortemId={postmortemId} />
        <Button
          className={classes['print'] ?? ''}
          variant="default"
          leftSection={<Printer size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
    </header>
  );
}

function CopyButton({ summary }: { readonly summary: Summary }): ReactNode {
  const [copied, setCopied] = useState(false);
  const toast = useToast();
  const handleCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(toMarkdown(summary));
      setCopied(true);
      toast({ text: 'Copied as Markdown.', tone: 'ok' });
    } catch {
      toast({ text: 'The browser did not allow copying. Download the Markdown file instead.', tone: 'notice' });
    }
  };
  return (
    <Button
      variant="default"
      leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      onClick={() => void handleCopy()}
      onBlur={() => setCopied(false)}
    >
      Copy as Markdown
    </Button>
  );
}

function DownloadMenu({ postmortemId }: { readonly postmortemId: string }): ReactNode {
  return (
    <Menu position="bottom-end" shadow="md" width={264}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          rightSection={<ChevronDown size={16} aria-hidden />}
        >
          Download
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ extension, label, hint }) => (
          <Menu.Item
            key={extension}
            component="a"
            href={`/api/postmortems/${encodeURIComponent(postmortemId)}/export.${extension}`}
            download
          >
            {label} <span className={classes['hint']}>{hint}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
