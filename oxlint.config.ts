import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'oxlint';
import type { OxlintOverride } from 'oxlint';

/**
 * What a folder (or file) of src may import. Everything not listed is an error, its own folder is always allowed.
 *
 * - `storage` a folder or file of the same package · `type storage` its types only · `*` the whole package
 * - `@shared` the shared package · `@shared/domain` one folder of it · `type @shared/protocol` types only
 */
type Layers = Readonly<Record<string, readonly string[]>>;

const shared: Layers = {
  lang: [],
  domain: ['lang'],
  document: ['domain', 'lang'],
  // Of ingest the names of formats and columns, and the types of what is answered.
  protocol: ['ingest', 'domain', 'lang'],
  coach: ['domain', 'lang'],
  quality: ['domain', 'lang'],
  layout: ['domain', 'lang'],
  templates: ['domain', 'lang'],
  ingest: ['domain', 'lang'],
  draw: ['layout', 'domain', 'lang'],
  summary: ['draw', 'layout', 'quality', 'domain', 'lang'],
};

/** Ports that any part of the server may name; who makes them is decided in main. */
const ports = ['type clock.ts', 'type config.ts', '@shared'];

const server: Layers = {
  'clock.ts': [],
  'config.ts': ['type notify', '@shared'],
  storage: [...ports],
  bus: [...ports],
  access: ['storage/queries', 'type storage', ...ports],
  commands: ['access', 'storage/queries', 'type storage', ...ports],
  rooms: ['commands', 'type access', 'storage', 'type bus', ...ports],
  exports: ['storage', ...ports],
  // Files of other programs, read in threads of their own.
  ingest: ['type commands', 'type rooms', ...ports],
  notify: ['access', 'exports', 'storage/queries', 'type storage', ...ports],
  jobs: ['notify', 'storage/queries', 'type storage', ...ports],
  images: ['storage/queries', 'type storage', ...ports],
  socket: ['rooms', 'access', 'type commands', 'type storage', ...ports],
  http: [
    'rooms',
    'access',
    'exports',
    'images',
    'ingest',
    'notify',
    'commands',
    'storage/queries',
    'type storage',
    ...ports,
  ],
  'app.ts': ['*', '@shared'],
  'main.ts': ['*', '@shared'],
};

/** What the screens need of shared: its rules and its drawings. Protocol schemas would bring their library along. */
const forFeatures = [
  ...['domain', 'document', 'summary', 'coach', 'quality', 'layout', 'draw', 'templates', 'ingest', 'lang'].map(
    (folder) => `@shared/${folder}`,
  ),
  // As types: see packagePatterns.
  '@shared/protocol',
];

const client: Layers = {
  ui: [],
  stores: ['@shared'],
  session: ['stores', '@shared'],
  hooks: ['session', 'stores', '@shared'],
  // What people edit together (carets, text fields, avatars): every feature needs it, and it belongs to none.
  collab: ['hooks', 'ui', ...forFeatures],
  // One line for each feature: a feature never imports another.
  'features/*': ['collab', 'hooks', 'ui', ...forFeatures],
  app: ['*', '@shared'],
  'main.tsx': ['*', '@shared'],
};

const packages: Readonly<Record<string, Layers>> = { shared, server, client };

/** Library → the only folders that may import it; a part of the path stands for everything below it. */
const homes: Readonly<Record<string, readonly string[]>> = {
  // In storage for folding updates into a snapshot, in exports for reading a document from its bytes.
  yjs: [
    'shared/src/document',
    'shared/src/protocol',
    'server/src/rooms',
    'server/src/storage',
    'server/src/exports',
    'client/src/session',
  ],
  'y-protocols': ['shared/src/protocol', 'server/src/rooms', 'client/src/session'],
  'y-websocket': ['client/src/session'],
  'y-indexeddb': ['client/src/session'],
  lib0: ['shared/src/document', 'shared/src/protocol', 'server/src/rooms', 'server/src/socket', 'client/src/session'],
  zod: ['shared/src/protocol', 'server/src'],
  sharp: ['server/src/images'],
  'd3-flextree': ['shared/src/layout'],
  kysely: ['server/src/storage'],
  pg: ['server/src/storage'],
  'node:sqlite': ['server/src/storage'],
  ioredis: ['server/src/bus'],
  fastify: ['server/src/http', 'server/src/socket', 'server/src/app.ts'],
  '@fastify': ['server/src/http', 'server/src/socket', 'server/src/app.ts'],
  'fastify-plugin': ['server/src/http', 'server/src/socket', 'server/src/app.ts'],
  'fastify-type-provider-zod': ['server/src/http', 'server/src/socket', 'server/src/app.ts'],
  // Stores and sessions are plain TypeScript, so that their tests need no DOM.
  react: [
    'client/src/ui',
    'client/src/hooks',
    'client/src/collab',
    'client/src/features',
    'client/src/app',
    'client/src/main.tsx',
  ],
  zustand: ['client/src/stores', 'client/src/hooks'],
  '@tiptap': ['client/src/ui', 'client/src/collab', 'client/src/features'],
  '@xyflow/react': ['client/src/features/analysis'],
};

/** Time, randomness and ids come in as parameters there: it is what makes the simulation repeatable. */
const deterministic = ['shared/src/**', 'server/src/rooms/**', 'server/src/commands/**'];

interface Pattern {
  readonly group?: string[];
  readonly regex?: string;
  readonly message: string;
  readonly allowTypeImports?: boolean;
}

interface Layer {
  readonly packageName: string;
  /** Folder or file below src. */
  readonly name: string;
  /** The path that files and homes are compared with: `server/src/rooms`. */
  readonly path: string;
  readonly imports: readonly string[];
}

function isFile(name: string): boolean {
  return /\.tsx?$/.test(name);
}

function entriesOf(path: string): string[] {
  const folder = join(import.meta.dirname, path);
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** The table's lines and whatever else lies in src: a folder without a line may import nothing of ours. */
function layersOf(packageName: string, table: Layers): Layer[] {
  const { 'features/*': forEachFeature, ...lines } = table;
  const layer = (name: string, imports: readonly string[]): Layer => {
    return { packageName, name, path: `${packageName}/src/${name}`, imports };
  };
  const isListed = (name: string): boolean => name in lines || (name === 'features' && forEachFeature !== undefined);
  return [
    ...Object.entries(lines).map(([name, imports]) => layer(name, imports)),
    ...entriesOf(`${packageName}/src/features`).map((name) => layer(`features/${name}`, forEachFeature ?? [])),
    ...entriesOf(`${packageName}/src`)
      .filter((name) => !isListed(name))
      .map((name) => layer(name, [])),
  ];
}

/** `storage` → `#storage/**` · `clock.ts` → `#clock.ts` · `@shared/domain` → `@debrief/shared/domain/**` · `*` → all with `#`. */
function specifiers(token: string): string[] {
  if (token === '*') return ['#*', '#*/**'];
  if (token.startsWith('@')) return [`@debrief/${token.slice(1)}/**`];
  return [isFile(token) ? `#${token}` : `#${token}/**`];
}

/** What of `typesOnly` must not come in as a value, by name: these expressions know no "all but". */
function typesOnlyRegex(packageName: string, typesOnly: readonly string[], values: readonly string[]): string {
  const names = typesOnly.flatMap((token) => {
    if (isFile(token)) return [token];
    const entries = entriesOf(`${packageName}/src/${token}`).map((entry) => `${token}/${entry}`);
    return entries.filter((entry) => !values.includes(entry));
  });
  return `^#(${names.join('|')})(/|$)`;
}

function layerPatterns({ packageName, name, path, imports }: Layer): Pattern[] {
  const typesOnly = imports.filter((token) => token.startsWith('type ')).map((token) => token.slice('type '.length));
  const values = imports.filter((token) => !token.startsWith('type '));
  const allowed = [name, ...values, ...typesOnly].flatMap(specifiers).map((specifier) => `!${specifier}`);
  const message = `${path} may import only: ${imports.join(', ') || 'nothing of ours'} (table in oxlint.config.ts)`;
  return [
    // Not a group: what a later group lets through would be let through here too.
    { regex: typesOnlyRegex(packageName, typesOnly, values), allowTypeImports: true, message },
    { group: ['#*', '#*/**', '@debrief/**', ...allowed], message },
  ];
}

function libraryPatterns({ path }: Layer): Pattern[] {
  return Object.entries(homes)
    .filter(([, folders]) => !folders.some((home) => path === home || path.startsWith(`${home}/`)))
    .map(([library, folders]) => ({
      regex: `^${library}(/|$)`,
      message: `${library} may be imported only in: ${folders.join(', ')} (table in oxlint.config.ts)`,
    }));
}

function packagePatterns({ packageName }: Layer): Pattern[] {
  if (packageName === 'server') return [];
  const builtins: Pattern = { regex: '^node:', message: `${packageName} runs in the browser` };
  if (packageName === 'shared') return [builtins];
  const folder = 'shared/src/protocol';
  const schemas = entriesOf(folder).filter((file) =>
    readFileSync(join(import.meta.dirname, folder, file), 'utf8').includes(" from 'zod'"),
  );
  const message = 'types only: a schema would bring its library into the bundle';
  const regex = `^@debrief/shared/protocol/(${schemas.join('|')})$`;
  return [builtins, { regex, allowTypeImports: true, message }];
}

const noParent: Pattern = {
  regex: String.raw`(^|/)\.\.(/|$)`,
  message: 'write #folder/file.ts, so that the specifier itself names the folder',
};

/** Later overrides of a rule replace earlier ones, so a folder's whole law is one entry. */
function boundary(layer: Layer): OxlintOverride {
  const patterns = [noParent, ...libraryPatterns(layer), ...packagePatterns(layer), ...layerPatterns(layer)];
  return {
    files: [isFile(layer.name) ? layer.path : `${layer.path}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const environmentRule = { object: 'process', property: 'env', message: 'server/src/config.ts is its only reader' };

const sourceRules: OxlintOverride[] = [
  {
    files: ['shared/src/**', 'server/src/**'],
    rules: { 'typescript/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['server/src/**'],
    excludeFiles: ['server/src/config.ts'],
    rules: { 'no-restricted-properties': ['error', environmentRule] },
  },
  {
    files: deterministic,
    rules: {
      'no-restricted-properties': [
        'error',
        environmentRule,
        { object: 'Date', property: 'now', message: 'take the time as a parameter, or from the Clock' },
        { object: 'performance', property: 'now', message: 'take the time as a parameter, or from the Clock' },
        { object: 'Math', property: 'random', message: 'take randomness as a parameter' },
        { object: 'crypto', property: 'randomUUID', message: 'take ids as parameters' },
        { object: 'crypto', property: 'getRandomValues', message: 'take randomness as a parameter' },
      ],
      'no-restricted-globals': [
        'error',
        {
          checkGlobalObject: true,
          globals: ['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
            name,
            message: 'use Clock.schedule',
          })),
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
      'unicorn/filename-case': ['error', { case: 'pascalCase', ignore: [String.raw`^(main|router)\.tsx$`] }],
    },
  },
];

const testRules: OxlintOverride[] = [
  {
    files: ['test/**'],
    plugins: ['import', 'typescript', 'unicorn', 'oxc', 'vitest'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [noParent] }],
      // A describe block is one function, a journey one long story.
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'vitest/no-focused-tests': 'error',
      'vitest/expect-expect': 'off',
      'vitest/no-conditional-expect': 'off',
      'vitest/no-standalone-expect': 'off',
      'vitest/require-mock-type-parameters': 'off',
      'vitest/valid-title': 'off',
    },
  },
  {
    // They run before anything is installed, so no package's name resolves yet; the terminal is their interface.
    files: ['**/*.mjs'],
    rules: { 'no-restricted-imports': 'off', 'no-console': 'off' },
  },
  { files: ['*.config.ts', '*/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
];

export default defineConfig({
  plugins: ['import', 'typescript', 'unicorn', 'oxc', 'react', 'jsx-a11y'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/dist/**', 'test/fixtures/**'],
  categories: { correctness: 'error' },
  rules: {
    'no-restricted-imports': ['error', { patterns: [noParent] }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-non-null-assertion': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'no-console': 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    // An exhaustive switch over a union is one decision, however many members it has.
    complexity: ['error', { max: 10, variant: 'modified' }],
    'max-depth': ['error', 3],
    'max-params': ['error', 3],
    // A field that opens on a click takes the focus: that is what the person asked for. Nothing else may.
    'jsx-a11y/no-autofocus': 'off',
    // role="status" on a live region is what screen readers are tested with; <output> is not.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
  },
  overrides: [
    ...Object.entries(packages).flatMap(([name, table]) => layersOf(name, table).map(boundary)),
    ...sourceRules,
    ...testRules,
  ],
});
