import { ACTIONABLE_LABEL, drawWhyTree } from '#draw/why-tree-svg.ts';
import { drawVoteBar } from '#draw/vote-bar-svg.ts';
import { THEMED_PALETTE } from '#draw/palette.ts';
import type { WhyBranch } from '#domain/why-tree.ts';
import { markup, type Markup, type MarkupValue } from '#lang/markup.ts';
import { SUMMARY_CSS } from './html-style.ts';
import { richHtml } from './html-text.ts';
import { NO_IMAGES, type ImageAddress } from './image-address.ts';
import type { Summary, SummaryAction, SummaryTheme, SummaryWhyTree } from './summary.ts';
import {
  actionWords,
  dateWords,
  dotWords,
  figureWords,
  footWords,
  INCIDENT_TYPE_WORDS,
  mostDots,
  namesItself,
  PHASE_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
  timelineDays,
  voteWords,
  type TimelineDay,
} from './words.ts';

/** Nothing may be loaded or run; the style is the one in the file. */
const CONTENT_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The summary as one HTML file that needs nothing else: no script, no font, no address to load from.
 *
 * @param images - each picture's data URI
 */
export function toHtml(summary: Summary, images: ImageAddress = NO_IMAGES): string {
  const title = `${summary.reference} ${summary.title}`;
  const style: Markup = { source: `<style>${SUMMARY_CSS}</style>` };
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="robots" content="noindex">
<title>${title}</title>
${style}
</head>
<body>
<main>
${page(summary, images)}
</main>
</body>
</html>
`.source;
}

function page(summary: Summary, images: ImageAddress): MarkupValue {
  return [
    head(summary),
    ...summary.sections.map(({ title, body }) => section(title, richHtml(body, images))),
    summary.timeline.length > 0 ? section('Timeline', timeline(summary)) : null,
    summary.themes.length > 0 ? section('Causes', causes(summary)) : null,
    summary.whyTrees.length > 0 ? section('Why trees', summary.whyTrees.map(whyTree)) : null,
    summary.actions.length > 0 ? section('Actions', actions(summary.actions)) : null,
    summary.people.length > 0 ? section('People', people(summary)) : null,
    foot(summary),
  ];
}

function section(title: string, body: MarkupValue): Markup {
  return markup`<section>
<h2>${title}</h2>
${body}
</section>
`;
}

function head(summary: Summary): Markup {
  const published =
    summary.publishedAt === null
      ? markup`<li class="chip">Not published</li>`
      : markup`<li class="chip ok">Published</li>`;
  const figures = figureWords(summary.figures).map(
    ({ term, value }) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`,
  );
  return markup`<header>
<p class="reference">${summary.reference}</p>
<h1>${summary.title}</h1>
<ul class="chips"><li class="chip sev-${summary.severity}">SEV ${summary.severity}</li><li class="chip">${INCIDENT_TYPE_WORDS[summary.incidentType]}</li><li class="chip">${STATUS_WORDS[summary.status]}</li>${published}</ul>
<p class="quiet">${summary.severityMeaning}</p>
<dl class="figures">${figures}</dl>
</header>
`;
}

function timeline({ timeline: events, timeZone }: Summary): Markup {
  return markup`<p class="quiet">Times are in ${timeZone}.</p>
${timelineDays(events).map(day)}`;
}

function day({ date, events }: TimelineDay): Markup {
  const items = events.map(({ moment, phase, text }) => {
    const time = moment ? markup`<time datetime="${moment.at}">${moment.local.time}</time>` : markup`<span>–</span>`;
    return markup`<li>${time}<span class="phase">${PHASE_WORDS[phase]}</span><span class="text">${text}</span></li>\n`;
  });
  return markup`<h3>${date === null ? 'No time given' : dateWords(date)}</h3>
<ol class="events">
${items}</ol>
`;
}

function causes({ themes, vote }: Summary): MarkupValue {
  const most = mostDots(themes);
  return [
    vote ? markup`<p class="quiet">${voteWords(vote)}</p>\n` : null,
    themes.map((theme) => themeHtml(theme, most)),
  ];
}

function themeHtml(theme: SummaryTheme, most: number): Markup {
  const { label, result, causes: texts } = theme;
  const bar =
    result &&
    markup`<p class="bar quiet">${drawVoteBar(result.dots / most, THEMED_PALETTE)} ${dotWords(result.dots)}</p>\n`;
  const list = namesItself(theme) ? null : markup`<ul>${texts.map((text) => markup`<li>${text}</li>`)}</ul>\n`;
  return markup`<h3>${label}</h3>
${bar}${list}`;
}

function whyTree(tree: SummaryWhyTree, index: number): Markup {
  return markup`<h3>${tree.label}</h3>
<figure class="scroll" tabindex="0" role="group" aria-label="Why tree of “${tree.label}”">${drawWhyTree(tree, { palette: THEMED_PALETTE, id: `why-${index}` })}</figure>
<div class="outline">${outline(tree.branches)}</div>
`;
}

function outline(branches: readonly WhyBranch[]): Markup | null {
  if (branches.length === 0) return null;
  const badge = markup` <span class="chip ok">${ACTIONABLE_LABEL}</span>`;
  return markup`<ul>${branches.map((branch) => markup`<li>${branch.text}${branch.actionable ? badge : null}${outline(branch.children)}</li>`)}</ul>`;
}

function actions(items: readonly SummaryAction[]): Markup {
  return markup`<ol class="actions">
${items.map((action) => markup`<li><strong>${action.title}</strong><span class="quiet">${actionWords(action)}</span></li>\n`)}</ol>`;
}

function people({ people: everybody }: Summary): Markup {
  return markup`<ul class="people">${everybody.map(({ name, jobTitle, role }) => markup`<li>${name}, ${ROLE_WORDS[role]}${jobTitle.trim() === '' ? null : `, ${jobTitle}`}</li>`)}</ul>`;
}

function foot(summary: Summary): Markup {
  return markup`<footer class="quiet">${footWords(summary)}</footer>`;
}
