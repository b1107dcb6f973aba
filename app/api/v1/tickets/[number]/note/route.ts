import { resource } from "@/app/api/v1/http/resource";
import { NoteBody } from "@/app/api/v1/schemas/ticket";
import { ticketAct } from "@/app/api/v1/tickets/[number]/ticket-act";
import { addNote } from "@/domain/tickets/conversation/note";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: ticketAct(
    {
      id: "addNote",
      summary: "Adds a note among staff, which the requester never sees",
      permission: "ticket:note",
      body: NoteBody,
    },
    (acting, number, { text }) => addNote(acting, number, text),
  ),
});
