import { ID_PATTERN } from '@debrief/shared/domain/ids.ts';
import { ROOTS } from '@debrief/shared/document/shape.ts';
import * as Y from 'yjs';
import { SERVER_ROOT } from './document-index.ts';

/** JSON values in the document may be nested so deep. */
const MAX_JSON_DEPTH = 32;

const writableRoots: ReadonlySet<string> = new Set(ROOTS.filter((root) => root !== SERVER_ROOT));
/** Keys that reach an object's prototype when somebody assigns by them. */
const trapKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const allowedTypes: ReadonlySet<unknown> = new Set([Y.Map, Y.Text, Y.XmlFragment, Y.XmlElement, Y.XmlText]);
const NODE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** What is wrong with the content of an item, in a few words for its author; undefined when it is what our documents are made of. */
export function contentProblem(item: Y.Item): string | undefined {
  return placeProblem(item) ?? valueProblem(item.content);
}

function placeProblem(item: Y.Item): string | undefined {
  const { origin, rightOrigin, parentSub } = item;
  const parent: unknown = item.parent;
  // Nothing lies between an item and itself; copies would put it at different places.
  if (origin && rightOrigin && Y.compareIDs(origin, rightOrigin)) return 'a place that does not exist';
  if (parentSub !== null && trapKeys.has(parentSub)) return `the key ${parentSub}`;
  if (typeof parent !== 'string') return undefined;
  if (!writableRoots.has(parent)) return 'a collection that is not for clients';
  if (parentSub === null || !ID_PATTERN.test(parentSub)) return 'a row without a proper id';
  return undefined;
}

function valueProblem(content: Y.Item['content']): string | undefined {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return undefined;
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isPlain(value)) ? undefined : 'a value';
  if (content instanceof Y.ContentFormat) {
    return !trapKeys.has(content.key) && isPlain(content.value) ? undefined : 'a text format';
  }
  if (content instanceof Y.ContentType) return typeProblem(content.type);
  return 'a kind of content';
}

function typeProblem(type: unknown): string | undefined {
  const constructor: unknown = type instanceof Y.AbstractType ? type.constructor : undefined;
  if (!allowedTypes.has(constructor)) return 'a shared type';
  if (type instanceof Y.XmlElement && !NODE_NAME.test(type.nodeName)) return 'a node name';
  return undefined;
}

const plainTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'undefined']);

/** JSON without traps: no deeper than the limit, no bytes, no bigint, no foreign prototype. */
function isPlain(value: unknown, depth = 1): boolean {
  if (value === null || plainTypes.has(typeof value)) return true;
  return typeof value === 'object' && depth <= MAX_JSON_DEPTH && isPlainObject(value, depth);
}

function isPlainObject(value: object, depth: number): boolean {
  if (Array.isArray(value)) return value.every((item: unknown) => isPlain(item, depth + 1));
  // A decoded `__proto__` key leaves no own key behind, only another prototype.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, item]) => !trapKeys.has(key) && isPlain(item, depth + 1));
}
