import { resource } from "@/app/api/v1/http/resource";
import { SnoozeBody } from "@/app/api/v1/schemas/ticket";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { snoozeTicket } from "@/domain/tickets/aside/snooze";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "snoozeTicket",
      summary: "Puts a ticket aside until an instant, or until an hour before it is due; its clock goes on",
      permission: "ticket:put_aside",
      body: SnoozeBody,
      refusals: ["claimed_by_other", "conflict", "due_soon", "beyond_due"],
    },
    (acting, number, { until, beyondDue }) => snoozeTicket(acting, number, new Date(until), { beyondDue }),
  ),
});
