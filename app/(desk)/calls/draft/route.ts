import { z } from "zod";
import { afterEarlierSaves } from "@/app/drafts/after-earlier-saves";
import { addressNumber } from "@/app/http/address-number";
import { screenRoute } from "@/app/http/screen-route";
import { discardCallDraft } from "@/domain/calls/drafts/discard";
import type { DraftPlace } from "@/domain/calls/drafts/place";
import { readCallDraft } from "@/domain/calls/drafts/read";
import { saveCallDraft } from "@/domain/calls/drafts/save";

const version = addressNumber.default(0);
/** `call`: one that a telephone system announced; `key`: one that none did. */
const query = z.union([z.object({ call: addressNumber, version }), z.object({ key: z.uuid(), version })]);
const body = z.object({ text: z.string().min(2), personId: z.uuid().nullable() });

const placeIn = (asked: z.output<typeof query>): DraftPlace =>
  "call" in asked ? { call: asked.call } : { key: asked.key };

/** What one typed during a call. */
export const GET = screenRoute({ query }, ({ acting, query }) => readCallDraft(acting, placeIn(query)));

/** Keeps what is typed. */
export const PUT = screenRoute({ query, body }, ({ acting, query, body }) =>
  afterEarlierSaves(query.version, () => saveCallDraft(acting, placeIn(query), query.version, body)),
);

/** Throws it away, and answers with what it was. */
export const DELETE = screenRoute({ query }, ({ acting, query }) => discardCallDraft(acting, placeIn(query)));
