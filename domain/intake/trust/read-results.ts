import type { Authentication } from "@/db/schema/tickets";
import { isAligned } from "./aligned";

type Header = { name: string; value: string };
type Result = { method: string; result: string; properties: Map<string, string> };

const METHODS = ["spf", "dkim", "dmarc"] as const;

/**
 * What our mail server found out about the sender (RFC 8601): the topmost Authentication-Results must be its own, and
 * those below the next Received were there before the mail came in.
 * @param headers topmost first
 * @param domain of From
 * @returns null when the server says nothing
 */
export function readAuthenticationResults(
  headers: Header[],
  authservId: string,
  domain: string,
): Authentication | null {
  const results = topmost(headers).map(parse);
  const own = results.filter((one) => one.authservId === authservId.toLowerCase());
  if (own.length === 0) return null;
  const said = own.flatMap((one) => one.results);
  const found = {
    by: "header" as const,
    spf: verdict(said, "spf"),
    dkim: verdict(said, "dkim"),
    dmarc: verdict(said, "dmarc"),
  };
  const why = own.length < results.length ? "results_disagree" : whyNot(said, domain);
  return { ...found, verified: why === null, why };
}

/** The server's block: from the first Authentication-Results to the next Received. */
function topmost(headers: Header[]): string[] {
  const named = headers.map(({ name, value }) => ({ name: name.toLowerCase(), value }));
  const first = named.findIndex(({ name }) => name === "authentication-results");
  if (first < 0) return [];
  const rest = named.slice(first);
  const end = rest.findIndex(({ name }) => name === "received");
  return (end < 0 ? rest : rest.slice(0, end))
    .filter(({ name }) => name === "authentication-results")
    .map(({ value }) => value);
}

function parse(value: string): { authservId: string; results: Result[] } {
  const [head = "", ...parts] = withoutComments(value).split(";");
  return { authservId: head.trim().split(/\s+/)[0]!.toLowerCase(), results: parts.flatMap(parseResult) };
}

/** `dkim=pass header.d=mail.example`; a version (`dkim/1=pass`) says nothing to us. */
function parseResult(part: string): Result[] {
  const [first = "", ...rest] = part.trim().split(/\s+/);
  const [method = "", result = ""] = first.toLowerCase().split("=");
  const pairs = rest
    .map((pair) => pair.toLowerCase().replaceAll('"', "").split("="))
    .filter((pair) => pair.length === 2);
  return result ? [{ method: method.split("/")[0]!, result, properties: new Map(pairs as [string, string][]) }] : [];
}

/** Comments nest (RFC 5322, 3.2.2) and may hold anything, also what looks like a result. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = "";
  for (let index = 0; index < value.length; index++) {
    const sign = value[index]!;
    if (sign === "\\") index++;
    else if (sign === "(") depth++;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += sign;
  }
  return kept;
}

function verdict(said: Result[], method: (typeof METHODS)[number]): string | null {
  const results = said.filter((one) => one.method === method).map((one) => one.result);
  return results.find((result) => result === "pass") ?? results[0] ?? null;
}

function whyNot(said: Result[], domain: string): string | null {
  const dmarc = said.filter((one) => one.method === "dmarc");
  if (dmarc.some((one) => one.result !== "pass" && one.result !== "none")) return "failed";
  const about = dmarc.filter((one) => one.result === "pass").map((one) => one.properties.get("header.from") ?? domain);
  if (about.length > 0) return about.every((from) => from === domain) ? null : "results_disagree";
  return said.some((one) => one.method === "dkim" && one.result === "pass" && isAligned(signer(one), domain))
    ? null
    : "failed";
}

function signer({ properties }: Result): string {
  return properties.get("header.d") ?? properties.get("header.i")?.split("@").at(-1) ?? "";
}
