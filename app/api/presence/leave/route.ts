import { z } from "zod";
import { leavePresence } from "@/domain/presence/show";
import { answerScreen, readSent } from "../../answer-screen";

const Sent = z.object({ tab: z.uuid() });

/** A tab is closed, hidden, or elsewhere. */
export async function POST(request: Request) {
  return answerScreen(async (acting) => leavePresence(acting, (await readSent(request, Sent)).tab));
}
