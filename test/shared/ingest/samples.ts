import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INGEST_FORMATS } from '@debrief/shared/ingest/ingest.ts';
import type { IngestRequest } from '@debrief/shared/ingest/read.ts';

const folder = join(import.meta.dirname, '../../fixtures/ingest');

/** One sample: `<format>/<name>.<extension>`, or a folder `<name>.zip` with the files of an archive. */
export interface IngestSample {
  /** The folder it is in. */
  readonly format: string;
  readonly name: string;
  readonly request: IngestRequest;
  /** Compared exactly; where it is kept is `expectedPath`. */
  readonly expected: unknown;
  readonly expectedPath: string;
}

/** The samples of these formats, with the options that lie beside them as `<name>.options.json`. */
export function ingestSamples(...formats: readonly string[]): readonly IngestSample[] {
  return formats.flatMap((format) =>
    readdirSync(join(folder, format))
      .filter((file) => !/\.(?:options|expected)\.json$/u.test(file))
      .map((file) => sample(format, file)),
  );
}

/** The samples of every format. */
export function samplesOfAll(): readonly IngestSample[] {
  return ingestSamples(...INGEST_FORMATS);
}

function sample(format: string, file: string): IngestSample {
  const name = file.replace(/\.\w+$/u, '');
  const path = join(folder, format, file);
  const expectedPath = join(folder, format, `${name}.expected.json`);
  const options = readJson(join(folder, format, `${name}.options.json`)) as Partial<IngestRequest> | undefined;
  const input = statSync(path).isDirectory()
    ? { content: '', files: filesOf(path) }
    : { content: readFileSync(path, 'utf8') };
  return { format, name, request: { ...input, ...options }, expected: readJson(expectedPath), expectedPath };
}

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** A folder as an archive would be unpacked. */
function filesOf(path: string): ReadonlyMap<string, string> {
  const files = globSync('**/*.json', { cwd: path });
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}
