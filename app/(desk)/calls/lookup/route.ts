import { z } from "zod";
import { screenRoute } from "@/app/http/screen-route";
import { SHORTEST_QUERY } from "../new/call";
import { type CallerHits, findHits } from "./find-hits";

const body = z.object({ q: z.string().trim() });
const LONGEST_QUERY = 200;
const NOBODY: CallerHits = { hits: [], isPhone: false };

/** Who may be calling, while the agent types. The number travels in the body: addresses end up in logs. */
export const POST = screenRoute({ body }, async ({ acting, body: { q } }) =>
  q.length < SHORTEST_QUERY || q.length > LONGEST_QUERY ? NOBODY : findHits(acting, q),
);
