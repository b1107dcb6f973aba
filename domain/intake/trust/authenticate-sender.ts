import type { Authentication } from "@/db/schema/tickets";
import type { ParsedMail } from "../parse/parsed-mail";
import { readAuthenticationResults } from "./read-results";
import { type Resolve, verifySignature } from "./verify-signature";

/** `authservId` null: no results are believed. */
export type Trust = { authservId: string | null; resolve: Resolve };

type Checked = Pick<ParsedMail, "authors" | "fromField" | "headers">;

/**
 * Whether a mail really comes from the domain of its From: by the Authentication-Results of our own mail server (RFC
 * 8601), else by the signature it carries (RFC 6376). Anything missing, doubtful or contradictory leaves From a claim; so does a
 * list or a form that sent it for somebody else.
 * @param raw the message that `mail` was read from
 */
export async function authenticateSender(raw: Uint8Array, mail: Checked, trust: Trust): Promise<Authentication> {
  const [author, ...others] = mail.authors;
  if (!author) return unverified("no_sender");
  if (mail.fromField !== "from") return unverified("sent_on");
  if (others.length > 0 || countOf(mail, "from") > 1) return unverified("several_senders");
  const domain = author.address.slice(author.address.lastIndexOf("@") + 1);
  const told = trust.authservId ? readAuthenticationResults(mail.headers, trust.authservId, domain) : null;
  if (told) return told;
  if (countOf(mail, "dkim-signature") === 0) return unverified("not_signed");
  return verifySignature(raw, domain, trust.resolve);
}

function countOf(mail: Checked, name: string): number {
  return mail.headers.filter((header) => header.name.toLowerCase() === name).length;
}

function unverified(why: string): Authentication {
  return { verified: false, by: null, spf: null, dkim: null, dmarc: null, why };
}
