import { asId, type ThemeId, type WhyNodeId } from '@debrief/shared/domain/ids.ts';
import { buildWhyTree } from '@debrief/shared/domain/why-tree.ts';
import { DARK_PALETTE, LIGHT_PALETTE, paletteCss, THEMED_PALETTE } from '@debrief/shared/draw/palette.ts';
import { drawVoteBar } from '@debrief/shared/draw/vote-bar-svg.ts';
import { drawWhyTree, whyTreeCss } from '@debrief/shared/draw/why-tree-svg.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';

const themeId = asId<ThemeId>('theme');
const rows = [
  { id: 'w1', parentId: null, text: 'The bucket was <empty> & "red"', actionable: false },
  { id: 'w2', parentId: 'w1', text: 'Nothing watches the age of the newest backup', actionable: true },
  { id: 'w3', parentId: 'w1', text: 'Mails were rejected', actionable: true },
];
const branches = buildWhyTree(
  rows.map((row, index) => ({
    ...row,
    themeId,
    id: asId<WhyNodeId>(row.id),
    parentId: row.parentId === null ? null : asId<WhyNodeId>(row.parentId),
    order: `a${index}`,
  })),
  themeId,
);
const drawing = drawWhyTree({ label: 'Backups', branches }, { palette: LIGHT_PALETTE, id: 'fig' }).source;

type Node = DefaultTreeAdapterTypes.ChildNode;

function elements(source: string, name: string): readonly DefaultTreeAdapterTypes.Element[] {
  const walk = (nodes: readonly Node[]): readonly DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap((node) =>
      'tagName' in node ? [...(node.tagName === name ? [node] : []), ...walk(node.childNodes)] : [],
    );
  return walk(parseFragment(source).childNodes);
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('the figure of a why tree', () => {
  test('[FIG-1] shows every node and every line between them', () => {
    expect(elements(drawing, 'rect')).toHaveLength(4);
    expect(elements(drawing, 'path')).toHaveLength(3);
  });

  test('[FIG-9] a tree is as wide as its box, and scrolls only where its letters would be smaller than nine pixels', () => {
    const svg = elements(drawing, 'svg')[0]?.attrs.map(({ name, value }) => `${name}=${value}`);
    expect(svg).toContain('width=880');
    expect(svg).toContain('data-columns=3');
    const rules = [...whyTreeCss('.scroll svg').matchAll(/='(\d)'\]\{max-width:max\(100%,(\d+)px\)/gu)];
    expect(rules.map(([, columns, least]) => [columns, least])).toEqual([
      ['1', '178'],
      ['2', '394'],
      ['3', '610'],
      ['4', '826'],
      ['5', '1042'],
      ['6', '1258'],
    ]);
    const page = readFileSync(
      fileURLToPath(import.meta.resolve('@debrief/client/features/summary/SummaryWhyTrees.module.css')),
      'utf8',
    );
    for (const [, columns, least] of rules)
      expect(page).toMatch(new RegExp(`data-columns='${columns}'\\] \\{\\s*max-width: max\\(100%, ${least}px\\)`, 'u'));
  });

  test('[FIG-2] shows words as they are', () => {
    expect(elements(drawing, 'tspan').map(textOf).join(' ')).toContain('The bucket was <empty> & "red"');
  });

  test('[FIG-3] tells who cannot see it what it shows', () => {
    const [svg] = elements(drawing, 'svg');
    const attributes = Object.fromEntries(svg?.attrs.map(({ name, value }) => [name, value]) ?? []);
    expect(attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'fig-title fig-desc' });
    expect(elements(drawing, 'title').map(textOf)).toEqual(['Why tree of “Backups”']);
    expect(elements(drawing, 'desc').map(textOf)).toEqual([
      '3 answers to “What made this possible?”, 2 root causes marked “We can change this”. The same tree stands beside it as a list.',
    ]);
  });

  test('[FIG-4] needs no style sheet when it is drawn in a palette of its own', () => {
    expect(drawing).not.toMatch(/var\(|style=|class=/u);
  });

  test('[FIG-4] follows the page when it is drawn in the themed palette', () => {
    const themed = drawWhyTree({ label: 'Backups', branches }, { palette: THEMED_PALETTE, id: 'fig' }).source;
    expect(themed).toContain('fill="var(--figure-ok-surface, #f4fbf7)"');
    expect(paletteCss(DARK_PALETTE)).toContain('--figure-ok-surface:#121c18;');
  });
});

test.each([
  [0, '0'],
  [0.5, '80'],
  [1, '160'],
  [7, '160'],
  [-1, '0'],
])('[FIG-5] a share of %d fills %s of 160 px', (share, width) => {
  const [, filled] = elements(drawVoteBar(share, LIGHT_PALETTE).source, 'rect');
  expect(filled?.attrs.find(({ name }) => name === 'width')?.value).toBe(width);
});

describe('contrast', () => {
  test.each([
    ['text', 'surface', 4.5],
    ['text', 'okSurface', 4.5],
    ['okText', 'okSurface', 4.5],
    ['onAccent', 'accent', 4.5],
    ['okLine', 'surface', 3],
  ] as const)('[FIG-6] of %s on %s is at least %d, light and dark', (front, back, least) => {
    for (const palette of [LIGHT_PALETTE, DARK_PALETTE]) {
      expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(least);
    }
  });
});

/** WCAG 2.2, of two colours as `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
