import { z } from 'zod';
import { typedName } from '#domain/typed-name.ts';

/** A name or a title as people type it: read as {@link typedName} keeps it, before its length is looked at. */
export function typedLine(): z.ZodString {
  return z.string().overwrite(typedName);
}
