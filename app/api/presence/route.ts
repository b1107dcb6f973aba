import { z } from "zod";
import { listPresences } from "@/domain/presence/list";
import { showPresence } from "@/domain/presence/show";
import { PRESENCE_STATES } from "@/vocabulary/presence";
import { answerScreen, readSent } from "../answer-screen";

const Sent = z.object({ tab: z.uuid(), ticket: z.number().int().positive(), state: z.enum(PRESENCE_STATES) });

/** Who of the others is on which ticket; `ticket`: only this one. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams.get("ticket");
  const ticket = asked && /^\d{1,12}$/.test(asked) ? Number(asked) : undefined;
  return answerScreen(async (acting) => ({ colleagues: await listPresences(acting, ticket) }));
}

/** A sign of life of an open tab, answered with who else is on its ticket. */
export async function POST(request: Request) {
  return answerScreen(async (acting) => {
    const presence = await readSent(request, Sent);
    await showPresence(acting, presence);
    return { colleagues: await listPresences(acting, presence.ticket) };
  });
}
