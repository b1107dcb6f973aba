import { resource } from "@/app/api/v1/http/resource";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { awaitRequester } from "@/domain/tickets/aside/await-requester";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "awaitRequester",
      summary:
        "Puts a ticket aside until its requester writes or calls, or until an hour before it is due; its clock goes on",
      permission: "ticket:put_aside",
      refusals: ["claimed_by_other", "conflict"],
    },
    awaitRequester,
  ),
});
