import { resource } from "@/app/api/v1/http/resource";
import { TagBody } from "@/app/api/v1/schemas/ticket";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { untagTicket } from "@/domain/tickets/tags/remove";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "untagTicket",
      summary: "Takes a tag off a ticket, if it is there",
      permission: "ticket:tag",
      body: TagBody,
    },
    (acting, number, { tag }) => untagTicket(acting, number, tag),
  ),
});
