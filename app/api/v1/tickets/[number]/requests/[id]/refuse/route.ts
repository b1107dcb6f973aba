import { resource } from "@/app/api/v1/http/resource";
import { RefuseBody } from "@/app/api/v1/schemas/request";
import { requestAct } from "@/app/api/v1/tickets/[number]/requests/[id]/request-act";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: requestAct(
    {
      id: "refuseRequest",
      summary: "Ends a request with a coded reason",
      permission: "request:refuse",
      body: RefuseBody,
      refusals: ["claimed_by_other", "conflict"],
    },
    (acting, id, { reason }) => refuseRequest(acting, id, reason),
  ),
});
