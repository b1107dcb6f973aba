import { connection } from "@/db/client";
import { type Acting, actAs } from "@/domain/acting";
import { checkToken } from "@/domain/staff/tokens/check-token";
import { Problem } from "./problem";

const CHALLENGE = 'Bearer realm="Rightsdesk"';

/**
 * Begins an act for the program whose bearer token the request carries (RFC 6750). The database is asked each time, so a
 * revoked token is dead at once.
 *
 * @throws Problem `unauthenticated`
 */
export async function authenticate(request: Request): Promise<Acting> {
  const { db } = connection();
  const token = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token) throw new Problem("unauthenticated", { "www-authenticate": CHALLENGE });
  const actor = await checkToken(db, token);
  if (!actor) throw new Problem("unauthenticated", { "www-authenticate": `${CHALLENGE}, error="invalid_token"` });
  return actAs(db, actor);
}
