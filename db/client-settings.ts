import type { ClientConfig } from "pg";

/**
 * How to connect to a `postgres://` URL, as `name` in the server's list of who is connected.
 *
 * @param options settings of the session, e.g. `-c TimeZone=UTC`; they come on top of the URL's own
 */
export function clientSettings(url: string, name: string, options = ""): ClientConfig {
  const given = new URL(url);
  // Without it, node-postgres 8 takes sslmode=require for verify-full, unlike psql.
  if (given.searchParams.has("sslmode")) given.searchParams.set("uselibpqcompat", "true");
  const all = [given.searchParams.get("options"), options].filter(Boolean).join(" ");
  given.searchParams.delete("options");
  return { connectionString: given.href, application_name: name, ...(all ? { options: all } : {}) };
}
