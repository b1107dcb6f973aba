import { resource } from "@/app/api/v1/http/resource";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { bringBackTicket } from "@/domain/tickets/aside/bring-back";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "bringBackTicket",
      summary: "Brings a ticket back that was put aside",
      permission: "ticket:put_aside",
      refusals: ["claimed_by_other", "conflict"],
    },
    bringBackTicket,
  ),
});
