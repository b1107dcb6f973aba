import { addressNumber } from "@/app/http/address-number";
import { screenRoute } from "@/app/http/screen-route";
import { detachFromDraft } from "@/domain/tickets/conversation/drafts/detach";
import { query, params as ticket } from "../../../address";

const params = ticket.extend({ fileId: addressNumber });

/** Takes a file off one's own draft. */
export const DELETE = screenRoute({ params, query }, ({ acting, params, query }) =>
  detachFromDraft(acting, params.number, query.version, params.fileId),
);
