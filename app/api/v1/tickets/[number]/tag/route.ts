import { resource } from "@/app/api/v1/http/resource";
import { TagBody } from "@/app/api/v1/schemas/ticket";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { tagTicket } from "@/domain/tickets/tags/add";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "tagTicket",
      summary: "Puts a tag on a ticket; one that is there already stays",
      permission: "ticket:tag",
      body: TagBody,
    },
    (acting, number, { tag }) => tagTicket(acting, number, tag),
  ),
});
