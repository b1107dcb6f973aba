import { resource } from "@/app/api/v1/http/resource";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { releaseTicket } from "@/domain/tickets/assignment/release";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "releaseTicket",
      summary: "Gives a ticket back, so that anybody may claim it",
      permission: "ticket:claim",
      refusals: ["claimed_by_other", "conflict"],
    },
    releaseTicket,
  ),
});
