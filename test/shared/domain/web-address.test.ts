import { parseWebAddress } from '@debrief/shared/domain/web-address.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('evidence', () => {
  test.each([
    ['https://grafana.example/d/42?from=now-1h', 'https://grafana.example/d/42?from=now-1h'],
    [' http://wiki.internal:8080/page ', 'http://wiki.internal:8080/page'],
    ['grafana.example/d/42', 'https://grafana.example/d/42'],
    ['status.example', 'https://status.example/'],
  ])('[TIM-25] %s is the address %s', (input, address) => {
    expect(parseWebAddress(input)).toEqual({ ok: true, value: address });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'see the dashboard', 'dashboard', 'mailto:a@b.example', ''])(
    '[TIM-25] %s is no evidence',
    (input) => {
      expect(parseWebAddress(input)).toEqual({ ok: false, refusal: 'no-web-address' });
    },
  );

  test('[TIM-25] whatever is typed, an address opens a page or is none', () => {
    fc.assert(
      fc.property(fc.string(), (input) => {
        const read = parseWebAddress(input);
        expect(!read.ok || /^https?:\/\//u.test(read.value)).toBe(true);
      }),
    );
  });
});
