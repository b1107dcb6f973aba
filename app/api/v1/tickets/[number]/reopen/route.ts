import { resource } from "@/app/api/v1/http/resource";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { reopenTicket } from "@/domain/tickets/reopen";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "reopenTicket",
      summary: "Opens a resolved ticket again, with the due time it had",
      permission: "ticket:reopen",
      refusals: ["conflict"],
    },
    reopenTicket,
  ),
});
