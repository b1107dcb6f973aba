import { screenRoute } from "@/app/http/screen-route";
import { ticketCounts } from "@/domain/tickets/list/counts";
import { waitingIn } from "./waiting-in";

/** What the navigation says of the queue. */
export const GET = screenRoute({}, async ({ acting }) => waitingIn(await ticketCounts(acting)));
