import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { COMMAND_SCHEMAS } from '@debrief/shared/protocol/commands.ts';
import { PROTOCOL_VERSION } from '@debrief/shared/protocol/version.ts';

/** What the commands of each version look like, as a hash. A version that has been released keeps its line for ever. */
const hashes: Readonly<Record<number, string>> = {
  1: 'ab03a70329726013',
  2: '58048d36e88145b6',
};

test('[ACC-20] the commands look as this version of the protocol says; if they are to change, so is the version', () => {
  const commands = Object.fromEntries(
    Object.entries(COMMAND_SCHEMAS).map(([type, schema]) => [type, schema.toJSONSchema()]),
  );
  const hash = createHash('sha256').update(JSON.stringify(commands)).digest('hex').slice(0, 16);
  expect(hash).toBe(hashes[PROTOCOL_VERSION]);
});
