import { z } from 'zod';
import { asId, ID_PATTERN, type MemberId, type PostmortemId } from '@debrief/shared/domain/ids.ts';

/** `:id` of a postmortem in a path. */
export const PostmortemParams = z.object({
  id: z
    .string()
    .regex(ID_PATTERN)
    .transform((id) => asId<PostmortemId>(id)),
});

/** `:id` of a member in a path. */
export const MemberParams = z.object({
  id: z
    .string()
    .regex(ID_PATTERN)
    .transform((id) => asId<MemberId>(id)),
});

/** `:id` of a template in a path. */
export const TemplateParams = z.object({ id: z.string().regex(ID_PATTERN) });
