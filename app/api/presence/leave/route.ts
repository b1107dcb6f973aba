import { z } from "zod";
import { screenRoute } from "@/app/http/screen-route";
import { leavePresence } from "@/domain/presence/show";

const body = z.object({ tab: z.uuid() });

/** A tab is closed, hidden, or elsewhere. */
export const POST = screenRoute({ body }, ({ acting, body }) => leavePresence(acting, body.tab));
