import { EXPORT_FORMATS, EXPORT_TYPES, exportPostmortem } from '#exports/export-postmortem.ts';
import { fileAnswer, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { PostmortemParams } from './requests.ts';

/** The postmortem as a file, one path per format. */
export function addExportRoutes(app: HttpApp, services: HttpServices, callers: Callers): void {
  const { storage, rooms, clock } = services;
  const publicUrl = (): string => services.publicUrl();
  for (const format of EXPORT_FORMATS) {
    const response = { 200: fileAnswer(EXPORT_TYPES[format]), ...refusals };
    app.get(
      `/api/postmortems/:id/export.${format}`,
      { schema: { params: PostmortemParams, response } },
      async (request, reply) => {
        const { id: postmortemId } = request.params;
        await callers.requireReader(request, postmortemId);
        const file = await exportPostmortem({ storage, rooms, publicUrl }, { postmortemId, format, now: clock.now() });
        return reply
          .type(file.contentType)
          .header('content-disposition', `attachment; filename="${file.fileName}"`)
          .header('cache-control', 'no-store')
          .send(file.body);
      },
    );
  }
}
