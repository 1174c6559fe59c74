import * as z from 'zod';
import type { Call } from './mouth.ts';

const Versions = z.object({
  data: z.object({
    items: z
      .array(
        z.object({
          status: z.number().optional(),
          event_infos: z.array(z.object({ event_type: z.string().optional() })).default([]),
        }),
      )
      .default([]),
  }),
});
/** The version was approved (application/v6, app_versions): 1. */
const PUBLISHED = 1;

/**
 * The types of events that the app's newest published version subscribes to; undefined when none was published. Needs
 * application:application:self_manage or application:application.app_version:readonly; rejects with a PlatformFault.
 */
export async function subscribedEvents(call: Call, appId: string): Promise<string[] | undefined> {
  const path = `/application/v6/applications/${encodeURIComponent(appId)}/app_versions`;
  const answer = await call('GET', path, { params: { lang: 'zh_cn', page_size: 20, order: 0 } });
  const published = Versions.parse(answer).data.items.find(({ status }) => status === PUBLISHED);
  return published?.event_infos.flatMap(({ event_type: type }) => (type ? [type] : []));
}
