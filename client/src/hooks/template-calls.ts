import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Template, TemplateDraft } from '@debrief/shared/domain/template.ts';
import type { SavedTemplate, TemplateList } from '@debrief/shared/protocol/http.ts';
import { callServer, deleteOnServer, putOnServer, type HttpAnswer } from '#session/http.ts';

/** What came of asking about templates. */
export type TemplateAnswer<Value> = HttpAnswer<Value>;

/** All templates of the workspace; for members. */
export function listTemplates(): Promise<HttpAnswer<TemplateList>> {
  return callServer('/api/templates');
}

/** The templates that this postmortem can change to; for those who prepare it. */
export function listTemplatesFor(postmortemId: PostmortemId): Promise<HttpAnswer<TemplateList>> {
  return callServer(`/api/postmortems/${postmortemId}/templates`);
}

/** The template that a postmortem was made from, as it was then. */
export function readKeptTemplate(postmortemId: PostmortemId): Promise<HttpAnswer<Template>> {
  return callServer(`/api/postmortems/${postmortemId}/template`);
}

/** Adds an own template. */
export function addTemplate(draft: TemplateDraft): Promise<HttpAnswer<SavedTemplate>> {
  return callServer('/api/templates', draft);
}

/** Changes an own template; refused with `template-changed` when somebody has changed that version meanwhile. */
export function changeTemplate(
  id: string,
  draft: TemplateDraft & { readonly version: number },
): Promise<HttpAnswer<SavedTemplate>> {
  return putOnServer(`/api/templates/${encodeURIComponent(id)}`, draft);
}

/** Deletes an own template; postmortems that were made from it keep theirs. */
export function deleteTemplate(id: string): Promise<HttpAnswer<null>> {
  return deleteOnServer(`/api/templates/${encodeURIComponent(id)}`);
}
