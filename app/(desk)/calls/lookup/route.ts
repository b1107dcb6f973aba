import { z } from "zod";
import { act } from "@/app/session";
import { SHORTEST_QUERY } from "../new/call";
import { type CallerHits, findHits } from "./find-hits";

const Lookup = z.object({ q: z.string().trim().min(SHORTEST_QUERY).max(200) });

/** Who may be calling, while the agent types. The number travels in the body: addresses end up in logs. */
export async function POST(request: Request): Promise<Response> {
  const acting = await act();
  const asked = Lookup.safeParse(await request.json().catch(() => null));
  if (!asked.success) return Response.json({ hits: [], isPhone: false } satisfies CallerHits);
  return Response.json(await findHits(acting, asked.data.q), { headers: { "Cache-Control": "no-store" } });
}
