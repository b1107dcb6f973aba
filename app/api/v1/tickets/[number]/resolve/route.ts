import { resource } from "@/app/api/v1/http/resource";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "resolveTicket",
      summary: "Ends a ticket whose requests are done, once the segments are clear, and informs the requester",
      permission: "ticket:resolve",
      refusals: ["claimed_by_other", "conflict", "unfinished", "still_in_segment"],
    },
    resolveTicket,
  ),
});
