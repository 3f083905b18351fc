import { RelatedFinder, type Related } from '#access/related.ts';
import type { RelatedAnswer as Answer } from '@debrief/shared/protocol/related.ts';
import { refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { noSuchPostmortemProblem } from './problem.ts';
import { RelatedAnswer } from './related-answer.ts';
import { PostmortemParams } from './requests.ts';

/** What earlier incidents have to say to one. A guest learns that they were, and nothing that leads into them. */
export function addRelatedRoute(app: HttpApp, { storage, rooms }: HttpServices, callers: Callers): void {
  const finder = new RelatedFinder({ db: storage.db, readContent: (id) => rooms.readContent(id) });
  const schema = { params: PostmortemParams, response: { 200: RelatedAnswer, ...refusals } };
  app.get('/api/postmortems/:id/related', { schema }, async (request, reply): Promise<Answer> => {
    const { id } = request.params;
    const { caller } = await callers.requireReader(request, id);
    const isGuest = caller.memberId === null;
    // A guest is told of no actions, so no document is opened for them.
    const related = await finder.find(id, { withActions: !isGuest });
    if (!related) throw noSuchPostmortemProblem();
    void reply.header('cache-control', 'no-store');
    return isGuest ? forGuest(related) : forMember(related);
  });
}

function forMember({ similar, actions }: Related): Answer {
  return {
    similar: similar.map(({ candidate: { id, number, title, severity, startedAt, status }, because }) => {
      return { id, number, title, severity, startedAt, status, because };
    }),
    actions: actions.map(({ postmortem: { id, number }, ...action }) => ({ postmortemId: id, number, ...action })),
  };
}

function forGuest({ similar }: Related): Answer {
  return {
    similar: similar.map(({ candidate: { number, title, startedAt }, because }) => {
      return { id: null, number, title, severity: null, startedAt, status: null, because };
    }),
    actions: [],
  };
}
