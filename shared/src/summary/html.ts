import { incidentTypeWords } from '#domain/incident-type.ts';
import { markup, type Markup, type MarkupValue } from '#lang/markup.ts';
import { eventsHtml, impactHtml, keyPointsHtml, detailsHtml, questionsHtml } from './html-incident.ts';
import { actionsHtml, causesHtml, peopleHtml, whyTreesHtml } from './html-findings.ts';
import { SUMMARY_CSS } from './html-style.ts';
import { richHtml } from './html-text.ts';
import { NO_IMAGES, type ImageAddress } from './image-address.ts';
import { recordWords } from './record-words.ts';
import type { Summary, SummarySection } from './summary.ts';
import { figureWords, footWords, STATUS_WORDS } from './words.ts';

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
  return [head(summary), ...summary.sections.map((section) => sectionHtml(section, summary, images)), foot(summary)];
}

function sectionHtml(section: SummarySection, summary: Summary, images: ImageAddress): Markup {
  return markup`<section>
<h2>${section.title}</h2>
${blockHtml(section, summary, images)}
</section>
`;
}

function blockHtml({ block, body }: SummarySection, summary: Summary, images: ImageAddress): MarkupValue {
  switch (block) {
    case 'text':
      return richHtml(body, images);
    case 'impact':
      return impactHtml(summary.impact);
    case 'timeline':
      return eventsHtml(summary, images);
    case 'key-points':
      return keyPointsHtml(summary, images);
    case 'causes':
      return causesHtml(summary);
    case 'why-trees':
      return whyTreesHtml(summary.whyTrees);
    case 'actions':
      return actionsHtml(summary.actions);
    case 'questions':
      return questionsHtml(summary.questions);
    case 'details':
      return detailsHtml(summary.details);
    case 'people':
      return peopleHtml(summary.people);
    default:
      return block satisfies never;
  }
}

function head(summary: Summary): Markup {
  const published =
    summary.publishedAt === null
      ? markup`<li class="chip">Not published</li>`
      : markup`<li class="chip ok">Published</li>`;
  return markup`<header>
<p class="reference">${summary.reference}</p>
<h1>${summary.title}</h1>
<ul class="chips"><li class="chip sev-${summary.severity}">${summary.severityLabel}</li><li class="chip">${incidentTypeWords(summary.incidentType).name}</li><li class="chip">${STATUS_WORDS[summary.status]}</li>${published}</ul>
<p class="quiet">${summary.severityMeaning}</p>
<dl class="figures">${terms(figureWords(summary.figures))}</dl>
${recordTerms(summary)}</header>
`;
}

function recordTerms(summary: Summary): Markup | null {
  const facts = recordWords(summary);
  return facts.length === 0 ? null : markup`<dl class="facts">${terms(facts)}</dl>\n`;
}

function terms(facts: readonly { readonly term: string; readonly value: string }[]): readonly Markup[] {
  return facts.map(({ term, value }) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`);
}

function foot(summary: Summary): Markup {
  return markup`<footer class="quiet">${footWords(summary)}</footer>`;
}
