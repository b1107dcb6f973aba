import { Problem } from "@/app/api/v1/http/problem";
import { mediaType, readBeginning } from "@/app/api/v1/http/read-bytes";
import { LARGEST_MAIL } from "@/domain/intake/store/store-mail";
import { Refusal } from "@/domain/refusal";

/** More than any mail server takes. Up to here an oversized message is accepted, so that it is seen, in quarantine. */
const LIMIT = 100_000_000;

/**
 * A raw message from a request's body: what the ledger keeps of it, and the size of the whole.
 *
 * @throws Problem `unsupported_media_type`; `too_large`. Refusal `invalid` when there is nothing
 */
export async function readRawMail(request: Request): Promise<{ raw: Uint8Array; size: number }> {
  if (mediaType(request) !== "message/rfc822")
    throw new Problem("unsupported_media_type", { accept: "message/rfc822" });
  const { bytes, size } = await readBeginning(request, LARGEST_MAIL, LIMIT);
  if (size === 0) throw new Refusal("invalid", {}, [{ field: "body", code: "required" }]);
  return { raw: bytes, size };
}
