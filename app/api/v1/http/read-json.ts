import { Problem } from "./problem";
import { mediaType } from "./read-bytes";

const JSON_TYPES = ["application/json", "application/merge-patch+json"];

/**
 * A body as JSON (RFC 8259: UTF-8, whatever a charset parameter says). No body at all stands for `{}`.
 *
 * @throws Problem `unsupported_media_type`; `malformed_body`
 */
export function readJson(request: Request, bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return {};
  if (!JSON_TYPES.includes(mediaType(request)))
    throw new Problem("unsupported_media_type", { accept: "application/json" });
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("malformed_body");
  }
}
