import { z } from "zod";
import { afterEarlierSaves } from "@/app/drafts/after-earlier-saves";
import { addressNumber } from "@/app/http/address-number";
import { screenRoute } from "@/app/http/screen-route";
import { discardCallDraft } from "@/domain/calls/drafts/discard";
import { readCallDraft } from "@/domain/calls/drafts/read";
import { saveCallDraft } from "@/domain/calls/drafts/save";

/** `call` absent: one that no telephone system announced. */
const query = z.object({ call: addressNumber.nullable().default(null), version: addressNumber.default(0) });
const body = z.object({ text: z.string().min(2), personId: z.uuid().nullable() });

/** What one typed during a call. */
export const GET = screenRoute({ query }, ({ acting, query }) => readCallDraft(acting, query.call));

/** Keeps what is typed. */
export const PUT = screenRoute({ query, body }, ({ acting, query, body }) =>
  afterEarlierSaves(query.version, () => saveCallDraft(acting, query.call, query.version, body)),
);

/** Throws it away. */
export const DELETE = screenRoute({ query }, ({ acting, query }) => discardCallDraft(acting, query.call));
