import { detectFormat } from '@debrief/shared/ingest/detect-format.ts';
import { readIngest } from '@debrief/shared/ingest/read.ts';
import { describe, expect, test } from 'vitest';
import { READERS, SAMPLES } from './json-samples.ts';

describe('the formats of incident tools', () => {
  test.each(SAMPLES)('[ING-40] $format $name is read as it was', async ({ read, content, expected }) => {
    const result = read({ content });
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(expected);
  });

  test.each(Object.keys(READERS))('[ING-40] %s has a plain sample and one with more to it', (format) => {
    expect(SAMPLES.filter((sample) => sample.format === format).length).toBeGreaterThanOrEqual(2);
  });

  test.each(SAMPLES.filter(({ format }) => format !== 'webhook'))(
    '[ING-52] $format $name is known by itself',
    ({ format, content, read }) => {
      expect(readIngest({ content })).toEqual(read({ content }));
      expect(detectFormat({ content })).toBe(format);
    },
  );
});
