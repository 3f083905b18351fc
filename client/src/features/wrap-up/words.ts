/** Everything that wrapping up says. */
export const words = {
  rules: 'Read it back together. This page is what everybody else will know about the incident.',
  published: 'This postmortem is published. Everybody in it can read the summary.',
  summary: 'Summary',
  stillEmpty: 'Nobody has written these yet',
  emptyAreLeftOut: 'Empty sections are left out of the summary.',
  openDocument: 'Open the document',
  summaryHint: (noteTaker: string | undefined) =>
    noteTaker === undefined
      ? 'Three to five sentences: what happened, what it cost, what made it possible, what will change.'
      : `${noteTaker} writes; everybody can help. Three to five sentences: what happened, what it cost, what made it possible, what will change.`,
  figures: 'In numbers',
  checklist: 'Before you share it',
  allThere: 'Nothing is missing.',
  missing: (items: number) =>
    `${items} ${items === 1 ? 'thing is' : 'things are'} still missing. You can publish without.`,
  done: 'Done',
  open: 'Missing',
  takeAlong: 'Take it along',
  export: (format: string) => `Download ${format}`,
  savingFirst: 'As soon as everything is saved',
  notReachable: 'The server has not got all changes yet. Downloads work again when everything is saved.',
  readSummary: 'Open the summary page',
  publishTitle: 'Publish',
  publishHint: 'Publishing ends the editing. It can be reopened.',
  publish: 'Publish',
  publishNow: 'Publish now',
  cancel: 'Not yet',
  confirmTitle: 'Publish this postmortem?',
  confirm: 'The document can no longer be changed until somebody reopens it.',
  thanks: 'Published. Thank you all for being frank!',
  reopen: 'Reopen',
  reopenHint: 'Something is wrong or missing? Reopen it, change it, publish it again.',
} as const;

/** The files that can be taken along. */
export const EXPORT_FORMATS = [
  { extension: 'md', label: 'Markdown', hint: 'for a wiki or a repository' },
  { extension: 'html', label: 'HTML', hint: 'one page, for everybody' },
  { extension: 'json', label: 'JSON', hint: 'for programs' },
  { extension: 'csv', label: 'CSV', hint: 'the timeline, for a spreadsheet' },
] as const;
export type ExportExtension = (typeof EXPORT_FORMATS)[number]['extension'];
