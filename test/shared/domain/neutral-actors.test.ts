import { neutralise, neutraliser, standIns } from '@debrief/shared/domain/neutral-actors.ts';
import type { Actor } from '@debrief/shared/domain/remark.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function actor(name: string, role = ''): Actor {
  return { id: `${name}-${role}`, name, role };
}

const ann = actor('Ann Okafor', 'Database Administrator');
const bo = actor('Bo Lindqvist', 'SRE');
const crew = [ann, bo, actor('José García', 'the incident commander'), actor('李雷')];

describe('names become roles', () => {
  test.each([
    ['Then Ann Okafor restarted it', 'Then the database administrator restarted it'],
    ['Ann Okafor restarted it. Bo Lindqvist watched.', 'The database administrator restarted it. The SRE watched.'],
    ['then ann okafor and ANN  OKAFOR agreed', 'then the database administrator and the database administrator agreed'],
    ['asked Okafor, Ann and A. Okafor', 'asked the database administrator and the database administrator'],
    ['paged José García, then Jose\u0301 Garci\u0301a', 'paged the incident commander, then the incident commander'],
    ['随后李雷重启了数据库', '随后a responder重启了数据库'],
  ])('[NEU-1] %j', (text, said) => {
    expect(neutralise(text, crew)).toBe(said);
  });

  test.each([
    ['as Ann said to Okafor', 'as the database administrator said to the database administrator'],
    ['Anna, Joanna and Annual are others', 'Anna, Joanna and Annual are others'],
    ['the ann of the matter', 'the ann of the matter'],
    ['Bo is too short, Lindqvist is not', 'Bo is too short, the SRE is not'],
    ['Jean-Ann and Ann-Marie and O’Ann are others', 'Jean-Ann and Ann-Marie and O’Ann are others'],
    ['the Ann-led call', 'the database administrator-led call'],
  ])('[NEU-2] alone: %j', (text, said) => {
    expect(neutralise(text, crew)).toBe(said);
  });

  test('[NEU-2] a name that is an everyday word is none when it stands alone', () => {
    const will = [actor('Will May', 'SRE'), actor('Grace Jenkins', 'SRE')];
    const text = 'Will Jenkins restart in May? The Grace period is over.';
    expect(neutralise(text, will)).toBe(text);
    expect(neutralise('asked Will May and Grace Jenkins', will)).toBe('asked SRE 1 and SRE 2');
  });

  test.each([
    ["by Ann’s laptop and Ann Okafor's", "by the database administrator’s laptop and the database administrator's"],
    ["by James’ laptop and Max James' key", "by the support lead’s laptop and the support lead's key"],
    ['they call it ‘James’', 'they call it ‘the support lead’'],
  ])('[NEU-3] what they own: %j', (text, said) => {
    expect(neutralise(text, [...crew, actor('Max James', 'support lead')])).toBe(said);
  });

  test.each([
    [
      'ping @ann.okafor and @AnnOkafor, @aokafor',
      'ping the database administrator and the database administrator, the database administrator',
    ],
    ['cc @Ann Okafor @here @channel', 'cc the database administrator @here @channel'],
    [
      'mail ann.okafor+oncall@example.com or support@example.com',
      'mail the database administrator or support@example.com',
    ],
    ['see https://example.com/Ann/graph by Ann', 'see https://example.com/Ann/graph by the database administrator'],
  ])('[NEU-4] mentions and addresses: %j', (text, said) => {
    expect(neutralise(text, crew)).toBe(said);
  });

  test('[NEU-5] several people of one role are told apart, one without a role is a responder', () => {
    const people = [ann, actor('Cy Vu', 'database administrator'), actor('Di Ek'), actor('Ed Ø', 'SRE')];
    expect([...standIns(people).values()]).toEqual([
      'database administrator 1',
      'database administrator 2',
      'a responder',
      'the SRE',
    ]);
    expect(neutralise('first Ann Okafor, then Cy Vu, then Di Ek', people)).toBe(
      'first database administrator 1, then database administrator 2, then a responder',
    );
  });

  test('[NEU-5] who is listed twice is one person, with the role that somebody has said', () => {
    const twice = [actor('Ann Okafor'), actor('ann  okafor', 'DBA'), actor('Bo Ek', 'SRE')];
    expect([...standIns(twice).values()]).toEqual(['the DBA', 'the DBA', 'the SRE']);
  });

  test('[NEU-6] a name that two people share hides both', () => {
    const anns = [ann, actor('Ann Lee', 'SRE')];
    expect(neutralise('then Ann left, and Ann Lee stayed; ask @ann', anns)).toBe(
      'then a responder left, and the SRE stayed; ask a responder',
    );
  });

  test('[NEU-6] a role that names somebody is not said', () => {
    expect(neutralise('then Cy Vu spoke', [ann, actor('Cy Vu', 'Ann’s deputy')])).toBe('then a responder spoke');
  });
});

const names = [
  'Ann Okafor',
  'Anna Okafor',
  'Ann Lee',
  'José García',
  'Zoë',
  'Müller-Lüdenscheidt',
  "Pat O'Brien",
  '李雷',
  'Responder',
  'van der Berg',
];
const roles = [
  '',
  'SRE',
  'Database Administrator',
  'the incident commander',
  'Responder',
  'Ann’s deputy',
  'Head of Zoë',
  '$& (x|y) [z',
];
const someActors = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...roles)), { maxLength: 6 });
const somePiece = fc.oneof(
  fc.constantFrom(
    ...names,
    ...names.map((name) => name.toUpperCase()),
    '@ann',
    'ann.lee@example.com',
    '’s',
    "'",
    '. ',
    ' ',
    ', ',
    '-',
    'the SRE',
    'a responder',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const someText = fc.array(somePiece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const asActors = (pairs: readonly (readonly [string, string])[]): readonly Actor[] =>
  pairs.map(([name, role], index) => ({ id: String(index), name, role }));

describe('whatever is written', () => {
  test('[NEU-7] doing it twice does no more than once', () => {
    fc.assert(
      fc.property(someActors, someText, (pairs, text) => {
        const say = neutraliser(asActors(pairs));
        expect(say(say(text))).toBe(say(text));
      }),
      { numRuns: 200 },
    );
  });

  test('[NEU-8] no full name is left', () => {
    fc.assert(
      fc.property(someActors, someText, (pairs, text) => {
        const actors = asActors(pairs).filter(({ name }) => name.includes(' '));
        const said = neutraliser(actors)(`${text} ${actors.map(({ name }) => name).join(' and ')}.`);
        for (const { name } of actors)
          expect(said.toLowerCase().split(/\s+and\s+|[.,]/u)).not.toContain(name.toLowerCase());
      }),
      { numRuns: 100 },
    );
  });

  test('[NEU-8] a text without names stays as it is, and nobody changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,;:-+*/()[]{}$^|\\\n'.split('')) }), (text) => {
        expect(neutralise(text, crew)).toBe(text);
      }),
    );
    expect(neutralise('Ann Okafor', [])).toBe('Ann Okafor');
    expect(neutralise('Ann Okafor', [actor(' ')])).toBe('Ann Okafor');
  });
});
