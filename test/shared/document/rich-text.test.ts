import { paragraphs, readRichText } from '@debrief/shared/document/rich-text.ts';
import { isBlank, type RichNode } from '@debrief/shared/domain/rich-text.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

/** A fragment in a document, since Yjs types can only be read there. */
function fragmentOf(...nodes: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('body');
  fragment.insert(0, [...nodes]);
  return fragment;
}

function element(name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [...children]);
  return made;
}

function marked(text: string, attributes: Record<string, unknown>): Y.XmlText {
  const made = new Y.XmlText();
  made.insert(0, text, attributes);
  return made;
}

const plain = (text: string): RichNode => ({ kind: 'text', text, marks: {} });

describe('rich text', () => {
  test('[RICH-1] is read as the editor has it', () => {
    const heading = element('heading', new Y.XmlText('Impact'));
    heading.setAttribute('level', '2');
    const fragment = fragmentOf(
      heading,
      element('paragraph', new Y.XmlText('a'), element('hardBreak'), marked('b', { bold: {}, italic: {} })),
      element('bulletList', element('listItem', element('paragraph', new Y.XmlText('one')))),
      element('orderedList', element('listItem', element('paragraph', marked('two', { code: {} })))),
      element('blockquote', element('paragraph', marked('three', { strike: {} }))),
      element('codeBlock', new Y.XmlText('x = 1')),
      element('horizontalRule'),
    );
    expect(readRichText(fragment)).toEqual([
      { kind: 'heading', level: 2, content: [plain('Impact')] },
      {
        kind: 'paragraph',
        content: [plain('a'), { kind: 'break' }, { kind: 'text', text: 'b', marks: { bold: true, italic: true } }],
      },
      {
        kind: 'bullet-list',
        content: [{ kind: 'list-item', content: [{ kind: 'paragraph', content: [plain('one')] }] }],
      },
      {
        kind: 'ordered-list',
        content: [
          {
            kind: 'list-item',
            content: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'two', marks: { code: true } }] }],
          },
        ],
      },
      {
        kind: 'quote',
        content: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'three', marks: { strike: true } }] }],
      },
      { kind: 'code-block', text: 'x = 1' },
      { kind: 'rule' },
    ]);
  });

  test('[RICH-2] what is not known is read as its text', () => {
    expect(readRichText(fragmentOf(element('marquee', element('paragraph', new Y.XmlText('kept')))))).toEqual([
      { kind: 'paragraph', content: [plain('kept')] },
    ]);
  });

  test.each([
    ['https://x.example/', { link: 'https://x.example/' }],
    ['mailto:a@x.example', { link: 'mailto:a@x.example' }],
    ['javascript:alert(1)', {}],
    ['data:text/html,x', {}],
    [' https://x.example/', {}],
    [7, {}],
  ])('[RICH-3] a link to %j is kept only when it opens a page or a mail', (href, marks) => {
    const fragment = fragmentOf(element('paragraph', marked('x', { link: { href } })));
    expect(readRichText(fragment)).toEqual([{ kind: 'paragraph', content: [{ kind: 'text', text: 'x', marks }] }]);
  });

  test('[RICH-4] what is nested without end is not read without end', () => {
    let inner = element('paragraph', new Y.XmlText('deep'));
    for (let depth = 0; depth < 500; depth += 1) inner = element('blockquote', inner);
    expect(JSON.stringify(readRichText(fragmentOf(inner)))).not.toContain('deep');
  });

  test.each([
    [[], true],
    [['', ' '], true],
    [['', 'words'], false],
  ])('[RICH-5] paragraphs of %j are blank: %s', (lines, blank) => {
    const document = new Y.Doc();
    document.getMap('section').set('body', paragraphs(lines));
    const body = document.getMap('section').get('body');
    expect(isBlank(readRichText(body as Y.XmlFragment))).toBe(blank);
  });

  test('[RICH-5] a rule is something, an empty list is not', () => {
    expect(isBlank([{ kind: 'rule' }])).toBe(false);
    expect(isBlank([{ kind: 'bullet-list', content: [{ kind: 'list-item', content: [] }] }])).toBe(true);
  });
});

describe('pictures in a text', () => {
  function image(attributes: Readonly<Record<string, unknown>>): Y.XmlElement {
    const made = new Y.XmlElement('image');
    // A peer writes what it likes; the type knows only texts.
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
    return made;
  }

  test('[IMG-7] are read by their id and their words', () => {
    const fragment = fragmentOf(image({ imageId: 'abc-1', alt: 'Disk usage', width: 800, height: 600 }));
    const read = readRichText(fragment);
    expect(read).toEqual([{ kind: 'image', imageId: 'abc-1', alt: 'Disk usage', width: 800, height: 600 }]);
    expect(isBlank(read)).toBe(false);
  });

  test('[IMG-7] never have an address, and what cannot be one is left out', () => {
    const fragment = fragmentOf(
      image({ src: 'https://tracker.example/pixel.gif' }),
      image({ imageId: '../../api/members', alt: 'x' }),
      image({ imageId: 7 }),
      image({ imageId: 'ok', alt: { toString: 1 }, width: 'many', height: -5, src: 'https://tracker.example/' }),
    );
    expect(readRichText(fragment)).toEqual([{ kind: 'image', imageId: 'ok', alt: '', width: 1, height: 1 }]);
  });
});
