/** What ends a line where it stands. */
const BLOCKS = new Set(
  'address article blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b big cite code del em font i img ins kbd label mark q s samp small span strike strong sub sup tbody td tfoot th thead time tt u var'.split(
    ' ',
  ),
);
/** What they hold is not meant to be read. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template', 'iframe', 'noscript', 'svg', 'object']);
const NAMED: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' }),
  ...Object.entries({ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', deg: '°', times: '×', rarr: '→' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' }),
  ...Object.entries({ copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', sect: '§', larr: '←', shy: '', zwj: '' }),
  ...Object.entries({ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é' }),
  ...Object.entries({ egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', aring: 'å', oslash: 'ø', aelig: 'æ' }),
]);
/** A part ends at the next `<` at the latest, so that a text without any `>` is still read once only. */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>|&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/giu;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/iu;

interface Text {
  readonly parts: string[];
  /** The element that is being left out. */
  hidden: string | null;
  /** Where the link leads that is open. */
  href: string;
  /** How many parts there were when it was opened. */
  linkStart: number;
}

/**
 * The text of a small HTML body as a person reads it: line breaks for blocks, `• ` for list items, characters for
 * entities, the address behind a link that is not its own text. What is no HTML tag (`<host>`, `a < b`) stays.
 * For reading only: the result may hold `<` and `&` and is to be escaped wherever it is shown.
 */
export function htmlToText(html: string): string {
  const source = withoutComments(html);
  const text: Text = { parts: [], hidden: null, href: '', linkStart: 0 };
  let end = 0;
  for (const token of source.matchAll(TOKEN)) {
    if (text.hidden === null) text.parts.push(source.slice(end, token.index));
    end = token.index + token[0].length;
    addToken(text, tokenOf(token));
  }
  if (text.hidden === null) text.parts.push(source.slice(end));
  return text.parts
    .join('')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--');
  const visible = rest.map((part) => {
    const end = part.indexOf('-->');
    return end === -1 ? '' : part.slice(end + 3);
  });
  return first + visible.join('');
}

interface Token {
  readonly all: string;
  /** In small letters; '' for an entity. */
  readonly element: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  readonly entity: string | undefined;
}

function tokenOf([all, slash, tag, attributes, entity]: RegExpExecArray): Token {
  return { all, element: (tag ?? '').toLowerCase(), isEnd: slash === '/', attributes: attributes ?? '', entity };
}

function addToken(text: Text, token: Token): void {
  const { all, element, isEnd, entity } = token;
  if (text.hidden !== null) leaveHidden(text, token);
  else if (entity !== undefined) text.parts.push(character(entity) ?? all);
  else if (element === 'a') addLink(text, token);
  else if (HIDDEN.has(element)) text.hidden = isEnd || all.endsWith('/>') ? null : element;
  else text.parts.push(inPlaceOf(element, isEnd) ?? all);
}

function leaveHidden(text: Text, { isEnd, element }: Token): void {
  if (isEnd && element === text.hidden) text.hidden = null;
}

function inPlaceOf(element: string, isEnd: boolean): string | undefined {
  if (element === 'li') return isEnd ? '' : '\n• ';
  if (element === 'td' || element === 'th') return ' ';
  if (BLOCKS.has(element)) return '\n';
  return INLINE.has(element) ? '' : undefined;
}

function addLink(text: Text, { isEnd, attributes }: Token): void {
  if (!isEnd) {
    const [, double, single, bare] = HREF.exec(attributes) ?? [];
    text.href = decoded(double ?? single ?? bare ?? '');
    text.linkStart = text.parts.length;
    return;
  }
  if (text.href === '') return;
  const label = text.parts.slice(text.linkStart).join('').trim();
  if (/^https?:/iu.test(text.href) && text.href !== label) {
    text.parts.push(label === '' ? text.href : ` (${text.href})`);
  }
  text.href = '';
}

function decoded(value: string): string {
  return value.replaceAll(
    /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/giu,
    (all, entity: string) => character(entity) ?? all,
  );
}

function character(entity: string): string | undefined {
  if (!entity.startsWith('#')) return NAMED.get(entity) ?? NAMED.get(entity.toLowerCase());
  const hex = /^#x/iu.test(entity);
  const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : '';
}
