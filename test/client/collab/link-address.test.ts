import { isSafeAddress, linkAddress } from '@debrief/client/collab/link-address.ts';
import { expect, test } from 'vitest';

test.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  [' http://example.com ', 'http://example.com'],
  ['example.com/status', 'https://example.com/status'],
  ['localhost:3000/p', 'https://localhost:3000/p'],
  ['//example.com', 'https://example.com'],
  ['ada@example.com', 'mailto:ada@example.com'],
  ['mailto:ada@example.com', 'mailto:ada@example.com'],
])('[HREF-1] %s becomes %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
  expect(isSafeAddress(address)).toBe(true);
});

test.each([
  '',
  'two words',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<script>1</script>',
  'file:///etc/passwd',
  'vbscript:x',
  'ftp://example.com',
  'https://',
  `https://example.com/${'x'.repeat(2_000)}`,
])('[HREF-1] “%s” is no address for a link', (typed) => {
  expect(linkAddress(typed)).toBeUndefined();
  expect(isSafeAddress(typed)).toBe(false);
});
