import { z } from "zod";
import { afterEarlierSaves } from "@/app/drafts/after-earlier-saves";
import { screenRoute } from "@/app/http/screen-route";
import { discardDraft } from "@/domain/tickets/conversation/drafts/discard";
import { readColleagueDrafts, readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { saveDraft } from "@/domain/tickets/conversation/drafts/save";
import { params, query } from "../address";

const body = z.object({
  subject: z.string(),
  text: z.string(),
  templateId: z.number().int().positive().nullable(),
  contactId: z.number().int().positive().nullable().default(null),
});

/** One's own draft on a ticket, and what colleagues are writing there. */
export const GET = screenRoute({ params }, async ({ acting, params: { number } }) => ({
  own: await readOwnDraft(acting, number),
  colleagues: await readColleagueDrafts(acting, number),
}));

/** Saves one's own draft. */
export const PUT = screenRoute({ params, query, body }, ({ acting, params, query, body }) =>
  afterEarlierSaves(query.version, () => saveDraft(acting, params.number, query.version, body)),
);

/** Throws one's own draft away. */
export const DELETE = screenRoute({ params, query }, ({ acting, params, query }) =>
  discardDraft(acting, params.number, query.version),
);
