import { ticketCounts } from "@/domain/tickets/list/counts";
import { answerScreen } from "../answer-screen";
import { waitingIn } from "./waiting-in";

/** What the navigation says of the queue. */
export async function GET(): Promise<Response> {
  return answerScreen(async (acting) => waitingIn(await ticketCounts(acting)));
}
