import { z } from "zod";
import { addressNumber } from "@/app/http/address-number";
import { download } from "@/app/http/download";
import { screenRoute } from "@/app/http/screen-route";
import { readRawMail } from "@/domain/intake/ledger/read-raw-mail";
import { Refusal } from "@/domain/refusal";

const params = z.object({ id: addressNumber });

/** The source of a message as a file. Never shown by the browser: it is hostile input. */
export const GET = screenRoute({ permission: "mail:read", params }, async ({ acting, params }) => {
  const { id, raw } = await readRawMail(acting, params.id);
  if (!raw) throw new Refusal("not_found");
  return download(`mail-${id}.eml`, new Uint8Array(raw));
});
