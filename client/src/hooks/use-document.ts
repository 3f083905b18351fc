import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { useSession } from './use-session.ts';

/** The shared document, for the functions of `@debrief/shared/document` that change it; never read it in a render. */
export function useDocument(): PostmortemDocument {
  return useSession().document;
}
