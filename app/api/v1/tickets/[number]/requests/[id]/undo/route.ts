import { resource } from "@/app/api/v1/http/resource";
import { requestAct } from "@/app/api/v1/tickets/[number]/requests/[id]/request-act";
import { undoRequest } from "@/domain/tickets/requests/undo-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: requestAct(
    {
      id: "undoRequest",
      summary: "Undoes an unsubscribe or an edit within ten minutes after it was applied; the request is open again",
      permission: "request:undo",
      refusals: ["claimed_by_other", "conflict", "too_late", "erased", "contact_taken"],
    },
    undoRequest,
  ),
});
