import { createHash } from "node:crypto";
import { z } from "zod";
import type { MailboxAccount } from "../mailboxes/account";
import { MailboxFailure } from "./mailbox-failure";

type Oauth = NonNullable<MailboxAccount["oauth"]>;

/** Some servers issue a new refresh token with each access token, and accept the old one for a while only. */
export type OnRenewed = (refreshToken: string) => Promise<void>;

const PATIENCE_MS = 15_000;
/** A token that is about to expire may have done so when it arrives. */
const EARLY_MS = 60_000;

const Answer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().optional(),
  refresh_token: z.string().optional(),
});

const kept = new Map<string, { token: string; until: number }>();

/**
 * By the refresh-token grant (RFC 6749, 6), kept until shortly before it expires.
 * @throws MailboxFailure `token`
 */
export async function accessToken(oauth: Oauth, onRenewed?: OnRenewed): Promise<string> {
  const known = kept.get(nameOf(oauth));
  if (known && performance.now() < known.until) return known.token;
  const { access_token: token, expires_in = 0, refresh_token: renewed } = await ask(oauth);
  kept.set(nameOf(oauth), { token, until: performance.now() + expires_in * 1000 - EARLY_MS });
  if (renewed && renewed !== oauth.refreshToken) await onRenewed?.(renewed);
  return token;
}

/** The mail server did not accept this one. */
export function forgetAccessToken(oauth: Oauth): void {
  kept.delete(nameOf(oauth));
}

async function ask({ tokenUrl, clientId, clientSecret, refreshToken, scope }: Oauth): Promise<z.infer<typeof Answer>> {
  const fields = { grant_type: "refresh_token", client_id: clientId, refresh_token: refreshToken };
  const body = new URLSearchParams({
    ...fields,
    ...(clientSecret ? { client_secret: clientSecret } : {}),
    ...(scope ? { scope } : {}),
  });
  try {
    const answer = await fetch(tokenUrl, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return Answer.parse(await answer.json());
  } catch {
    throw new MailboxFailure("token");
  }
}

function nameOf(oauth: Oauth): string {
  const { tokenUrl, clientId, refreshToken, scope } = oauth;
  return createHash("sha256")
    .update(JSON.stringify([tokenUrl, clientId, refreshToken, scope]))
    .digest("hex");
}
