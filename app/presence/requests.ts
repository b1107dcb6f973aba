import { askValue } from "@/app/http/ask-value";
import { withJson } from "@/app/http/with-json";
import { newUuid } from "@/app/new-uuid";
import type { Colleague } from "@/components/presence/colleagues";

/** Names this tab until it is closed. */
const TAB = typeof window === "undefined" ? "" : newUuid();

/** Says that this tab is on the ticket; answers who else is, or null without a connection. */
export function sayHere(ticket: number, state: Colleague["state"]): Promise<Colleague[] | null> {
  return askColleagues("/api/presence", withJson("POST", { tab: TAB, ticket, state }));
}

/** Says that this tab has left, also while the page is going away. */
export function sayGone(): void {
  navigator.sendBeacon("/api/presence/leave", new Blob([JSON.stringify({ tab: TAB })], { type: "application/json" }));
}

/** Who is on the ticket, or on any. */
export function askWho(ticket?: number): Promise<Colleague[] | null> {
  return askColleagues(ticket === undefined ? "/api/presence" : `/api/presence?ticket=${ticket}`);
}

async function askColleagues(address: string, init?: RequestInit): Promise<Colleague[] | null> {
  const answer = await askValue<{ colleagues: Colleague[] }>(address, init);
  return answer?.colleagues ?? null;
}
