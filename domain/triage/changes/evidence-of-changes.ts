import type { Evidence } from "@/db/schema/tickets";
import type { Changes } from "./fields";

const MOST = 4;
const PHONE = /^\+\d{10,15}$/;
/** Numbers are written with or without their country, and with anything between the digits. */
const NATIONAL_DIGITS = 10;

/** The lines of a text in which the new values stand, each once, in their order. A value that is nowhere as such has none. */
export function evidenceOfChanges(changes: Changes, text: string): Evidence[] {
  const lines = new Map<number, Evidence>();
  for (const value of Object.values(changes)) {
    const at = text.search(asWritten(value));
    if (at < 0) continue;
    const line = lineAt(text, at);
    lines.set(line.start, line);
  }
  return [...lines.values()].sort((a, b) => a.start - b.start).slice(0, MOST);
}

function asWritten(value: string): RegExp {
  if (!PHONE.test(value)) return new RegExp(value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "iu");
  return new RegExp([...value.slice(-NATIONAL_DIGITS)].join("\\D{0,3}"), "u");
}

function lineAt(text: string, at: number): Evidence {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const to = text.indexOf("\n", at);
  const line = text.slice(from, to < 0 ? undefined : to);
  const quote = line.trim();
  const start = from + line.indexOf(quote);
  return { start, end: start + quote.length, quote };
}
