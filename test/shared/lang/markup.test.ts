import { escapeMarkup, markup } from '@debrief/shared/lang/markup.ts';
import { expect, test } from 'vitest';

test('[MRK-1] what is put into a template is text', () => {
  expect(markup`<b title="${'"x"'}">${'<i>&</i>'}</b>`.source).toBe(
    '<b title="&quot;x&quot;">&lt;i&gt;&amp;&lt;/i&gt;</b>',
  );
});

test('[MRK-2] markup in a template stays markup, lists are joined, nothing is nothing', () => {
  const items = ['a', '<b>'].map((item) => markup`<li>${item}</li>`);
  expect(markup`<ul data-count="${2}">${items}${null}</ul>`.source).toBe(
    '<ul data-count="2"><li>a</li><li>&lt;b&gt;</li></ul>',
  );
});

test('[MRK-3] what XML cannot carry is left out', () => {
  expect(escapeMarkup('a\u0000\u0008\u001f\ufffe\ud800b\n\tc')).toBe('a\ufffdb\n\tc');
});
