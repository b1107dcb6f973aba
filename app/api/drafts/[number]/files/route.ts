import { Problem } from "@/app/api/v1/http/problem";
import { mediaType, readBytes } from "@/app/api/v1/http/read-bytes";
import { screenRoute } from "@/app/http/screen-route";
import { Refusal } from "@/domain/refusal";
import { attachToDraft } from "@/domain/tickets/conversation/drafts/attach";
import { MAX_FILE_SIZE } from "@/domain/tickets/conversation/drafts/files";
import { params, query } from "../../address";

const MEDIA_TYPE = /^[\w.+-]{1,64}\/[\w.+-]{1,127}$/;

/** Adds a file to one's own draft: the body is the file, its name stands percent-encoded in `x-file-name`. */
export const POST = screenRoute({ params, query }, async ({ acting, params, query, request }) => {
  const type = mediaType(request);
  return attachToDraft(acting, params.number, query.version, {
    name: readName(request),
    mediaType: MEDIA_TYPE.test(type) ? type : "application/octet-stream",
    content: await readFile(request),
  });
});

/** The last part of what the browser calls it, without control characters. */
function readName(request: Request): string {
  try {
    const said = decodeURIComponent(request.headers.get("x-file-name") ?? "");
    const name = said
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, "")
      .trim();
    if (name) return name;
  } catch {
    // A name that is no percent-encoded UTF-8 is none.
  }
  throw new Refusal("invalid");
}

async function readFile(request: Request): Promise<Uint8Array> {
  try {
    return await readBytes(request, MAX_FILE_SIZE);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    throw new Refusal("invalid", {}, [{ field: "files", code: "file_too_large" }]);
  }
}
