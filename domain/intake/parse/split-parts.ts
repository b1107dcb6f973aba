import { plainStructure } from "./plain-structure";
import { UnreadableMail } from "./unreadable-mail";

/** One header block with its body; `before` is all between the part ahead and this head. Joined, they are the message. */
export type RawPart = { before: Buffer; head: Buffer; body: Buffer };

const MOST_PARTS = 500;

/**
 * Cuts a raw message at its MIME boundaries, in one pass, without decoding anything. Messages inside the message are
 * left whole.
 * @throws UnreadableMail `too_many_parts` beyond 500
 */
export function splitParts(raw: Buffer): RawPart[] {
  const parts: RawPart[] = [];
  const boundaries = new Set<string>();
  let beforeStart = 0;
  let headStart = 0;
  while (beforeStart < raw.length) {
    if (parts.length === MOST_PARTS) throw new UnreadableMail("too_many_parts");
    const bodyStart = endOfHead(raw, headStart, boundaries);
    const head = raw.subarray(headStart, bodyStart);
    const boundary = boundaryOf(head);
    if (boundary) boundaries.add(boundary);
    const bodyEnd = nextDelimiter(raw, bodyStart, boundaries, "any").start;
    parts.push({ before: raw.subarray(beforeStart, headStart), head, body: raw.subarray(bodyStart, bodyEnd) });
    beforeStart = bodyEnd;
    headStart = nextDelimiter(raw, bodyEnd, boundaries, "opens").end;
  }
  return parts;
}

const LF = 10;
const CR = 13;
const DASH = 45;

function endOfHead(raw: Buffer, start: number, boundaries: Set<string>): number {
  for (let at = start, odd = 0; at < raw.length; ) {
    const end = endOfLine(raw, at);
    if (isBlank(raw, at, end)) return end;
    if (at > start && delimits(raw, at, end, boundaries)) return at;
    if (!isHeader(raw, at, end) && ++odd < MOST_ODD_LINES && !headersFollow(raw, end)) return at;
    at = end;
  }
  return raw.length;
}

const HEADER = /^(?:[ \t]|[^\s:]{1,100}[ \t]*:|>?From )/;
const FAR_AHEAD = 2_000;
const LOOKED_AT = 200;
/** So many lines that are no headers are no accident. */
const MOST_ODD_LINES = 20;

function isHeader(raw: Buffer, at: number, end: number): boolean {
  return HEADER.test(raw.toString("latin1", at, Math.min(end, at + LOOKED_AT)));
}

/** A line of prose with no header after it is the body: the blank line before it was lost. */
function headersFollow(raw: Buffer, end: number): boolean {
  const after = raw.toString("latin1", end, end + FAR_AHEAD).split(/\r?\n/);
  const blank = after.indexOf("");
  if (blank === 0) return after.some((line) => line !== "");
  return after.slice(0, blank < 0 ? undefined : blank).some((line) => /^[\w-]{2,40}:/.test(line));
}

function nextDelimiter(
  raw: Buffer,
  from: number,
  boundaries: Set<string>,
  wanted: "any" | "opens",
): { start: number; end: number } {
  for (let at = from; boundaries.size > 0 && at < raw.length; ) {
    const end = endOfLine(raw, at);
    const kind = delimits(raw, at, end, boundaries);
    if (kind && (wanted === "any" || kind === wanted)) return { start: at, end };
    at = end;
  }
  return { start: raw.length, end: raw.length };
}

function endOfLine(raw: Buffer, at: number): number {
  const found = raw.indexOf(LF, at);
  return found < 0 ? raw.length : found + 1;
}

function isBlank(raw: Buffer, at: number, end: number): boolean {
  return raw[at] === LF || (raw[at] === CR && end - at <= 2);
}

const LONGEST_BOUNDARY = 300;

function delimits(raw: Buffer, at: number, end: number, boundaries: Set<string>): "opens" | "closes" | null {
  if (raw[at] !== DASH || raw[at + 1] !== DASH || end - at > LONGEST_BOUNDARY) return null;
  const line = raw.toString("latin1", at + 2, end).trimEnd();
  if (boundaries.has(line)) return "opens";
  return line.endsWith("--") && boundaries.has(line.slice(0, -2)) ? "closes" : null;
}

function boundaryOf(head: Buffer): string | null {
  const text = plainStructure(head.subarray(0, 65_536).toString("latin1"));
  const type = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*/im.exec(text)?.[0] ?? "";
  if (!/^content-type:\s*multipart\//i.test(type)) return null;
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(type);
  return (boundary?.[1] ?? boundary?.[2])?.trimEnd() || null;
}
