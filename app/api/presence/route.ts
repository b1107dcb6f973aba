import { z } from "zod";
import { addressNumber } from "@/app/http/address-number";
import { screenRoute } from "@/app/http/screen-route";
import { listPresences } from "@/domain/presence/list";
import { showPresence } from "@/domain/presence/show";
import { PRESENCE_STATES } from "@/vocabulary/presence";

const query = z.object({ ticket: addressNumber.optional() });
const body = z.object({ tab: z.uuid(), ticket: z.number().int().positive(), state: z.enum(PRESENCE_STATES) });

/** Who of the others is on which ticket; `ticket`: only this one. */
export const GET = screenRoute({ query }, async ({ acting, query }) => ({
  colleagues: await listPresences(acting, query.ticket),
}));

/** A sign of life of an open tab, answered with who else is on its ticket. */
export const POST = screenRoute({ body }, async ({ acting, body }) => {
  await showPresence(acting, body);
  return { colleagues: await listPresences(acting, body.ticket) };
});
