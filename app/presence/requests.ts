import type { Colleague } from "@/components/presence/colleagues";

/** Names this tab until it is closed. Not `crypto.randomUUID`: it is missing where the desk is reached without TLS. */
const TAB = tabName();

const JSON_TYPE = "application/json";

/** Says that this tab is on the ticket; answers who else is, or null without a connection. */
export function sayHere(ticket: number, state: Colleague["state"]): Promise<Colleague[] | null> {
  const body = JSON.stringify({ tab: TAB, ticket, state });
  return ask("/api/presence", { method: "POST", headers: { "content-type": JSON_TYPE }, body });
}

/** Says that this tab has left, also while the page is going away. */
export function sayGone(): void {
  navigator.sendBeacon("/api/presence/leave", new Blob([JSON.stringify({ tab: TAB })], { type: JSON_TYPE }));
}

/** Who is on the ticket, or on any. */
export function askWho(ticket?: number): Promise<Colleague[] | null> {
  return ask(ticket === undefined ? "/api/presence" : `/api/presence?ticket=${ticket}`);
}

async function ask(address: string, init?: RequestInit): Promise<Colleague[] | null> {
  try {
    const response = await fetch(address, init);
    return response.ok ? (await response.json()).colleagues : null;
  } catch {
    return null;
  }
}

function tabName(): string {
  if (typeof window === "undefined") return "";
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
