/** Fetch lets bodies of this many bytes outlive their page. */
const MAY_OUTLIVE = 64 * 1024;

/** A request with a value in it. The page may be left while it is on its way. */
export function withJson(method: "POST" | "PUT", value: unknown): RequestInit {
  const body = JSON.stringify(value);
  const keepalive = new TextEncoder().encode(body).length < MAY_OUTLIVE;
  return { method, headers: { "content-type": "application/json" }, body, keepalive };
}
