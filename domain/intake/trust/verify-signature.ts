import { setTimeout as pause } from "node:timers/promises";
import type { AuthenticateResult, DKIMResult } from "mailauth";
import type { Authentication } from "@/db/schema/tickets";
import { normaliseContact } from "@/domain/contacts/normalise-contact";

/** As `("s1._domainkey.mail.example", "TXT")`. */
export type Resolve = (name: string, type: string) => Promise<string[][] | string[]>;

/** What mailauth says beyond its types. */
type Signature = DKIMResult & {
  signingHeaders?: { keys: string };
  canonBodyLengthLimited?: boolean;
};

/** Name servers that do not answer must not hold up the mail. */
const PATIENCE_MS = 5000;
/** Each signature costs a look-up; honest mail has two or three. */
const MOST_SIGNATURES = 10;

/**
 * A signature counts that passes, covers the whole body and From, and is of From's own domain. SPF speaks for a server
 * we only know from headers: it decides nothing.
 * @param domain of From
 */
export async function verifySignature(raw: Uint8Array, domain: string, resolve: Resolve): Promise<Authentication> {
  const gaveUp = new AbortController();
  try {
    const result = await Promise.race([
      authenticate(raw, resolve),
      pause(PATIENCE_MS, "late" as const, { signal: gaveUp.signal }),
    ]);
    return result === "late" ? ended(false, "dns") : judge(result, domain);
  } catch {
    return ended(false, "dns");
  } finally {
    gaveUp.abort();
  }
}

async function authenticate(raw: Uint8Array, resolve: Resolve): Promise<AuthenticateResult> {
  // A large package, needed only for signed mail that no server has checked for us.
  const mailauth = await import("mailauth");
  let lookUps = 0;
  const resolver: Resolve = (name, type) => {
    lookUps += 1;
    if (lookUps > 4 * MOST_SIGNATURES) throw new Error("too many look-ups");
    return resolve(name, type);
  };
  return mailauth.authenticate(Buffer.from(raw), {
    resolver,
    trustReceived: true,
    disableArc: true,
    disableBimi: true,
    mta: "rightsdesk.invalid",
  });
}

function judge({ dkim, spf, dmarc }: AuthenticateResult, domain: string): Authentication {
  const [author, ...others] = dkim.headerFrom || [];
  const signatures: Signature[] = dkim.results.slice(0, MOST_SIGNATURES);
  const genuine = others.length === 0 && sameDomain(author, domain) && signatures.some(shows);
  return {
    ...ended(genuine, genuine ? null : "failed"),
    by: "own",
    spf: spf ? spf.status.result : null,
    dkim:
      signatures.find(({ status }) => status.result === "pass")?.status.result ?? signatures[0]?.status.result ?? null,
    dmarc: dmarc ? dmarc.status.result : null,
  };
}

/** A signature over the beginning of a body (`l=`) lets anybody write the end. */
function shows({ status, signingHeaders, canonBodyLengthLimited }: Signature): boolean {
  const coversFrom = signingHeaders?.keys?.split(":").some((key) => key.trim().toLowerCase() === "from") ?? false;
  return status.result === "pass" && Boolean(status.aligned) && coversFrom && !canonBodyLengthLimited;
}

function sameDomain(author: string | undefined, domain: string): boolean {
  return normaliseContact("email", author ?? "")?.normalised.endsWith(`@${domain}`) ?? false;
}

function ended(verified: boolean, why: string | null): Authentication {
  return { verified, by: null, spf: null, dkim: null, dmarc: null, why };
}
