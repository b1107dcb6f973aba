import { resource } from "@/app/api/v1/http/resource";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { claimTicket } from "@/domain/tickets/assignment/claim";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "claimTicket",
      summary: "Puts the acting member of staff on an unassigned ticket; programs cannot claim",
      permission: "ticket:claim",
      refusals: ["claimed_by_other", "conflict"],
    },
    claimTicket,
  ),
});
