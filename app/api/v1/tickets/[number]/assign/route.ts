import { resource } from "@/app/api/v1/http/resource";
import { AssignBody } from "@/app/api/v1/schemas/ticket";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { assignTicket } from "@/domain/tickets/assignment/assign";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "assignTicket",
      summary: "Gives a ticket to a member of staff",
      permission: "ticket:assign",
      body: AssignBody,
      refusals: ["conflict"],
    },
    (acting, number, { assignee }) => assignTicket(acting, number, assignee),
  ),
});
