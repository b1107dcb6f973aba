import { decode as decodeQuotedPrintable } from "libqp";

/** An invitation or an answer to one. `text`: what its author wrote into it; `attendees` in lower case. */
export type Calendar = { method: string | null; text: string; attendees: string[] };

type Line = { name: string; parameters: string; value: string };

const LONGEST = 200_000;
const MOST_EVENTS = 10;
const EVENT = /^(?:VEVENT|VTODO|VJOURNAL)$/i;

/**
 * Reads the words of a calendar part (RFC 5545; quoted-printable of the older vCalendar, too).
 * @param method of its Content-Type, when it names one
 * @returns null when it is no calendar
 */
export function readCalendar(content: string, method: string | null): Calendar | null {
  const lines = linesOf(content.slice(0, LONGEST));
  if (!lines.some(({ name, value }) => name === "BEGIN" && /^VCALENDAR$/i.test(value))) return null;
  const said =
    method ??
    lines
      .find(({ name }) => name === "METHOD")
      ?.value.trim()
      .toUpperCase() ??
    null;
  const events = eventsOf(lines);
  const isAnswer = said === "REPLY";
  return {
    method: said,
    text: events
      .map((event) => (isAnswer ? commentsOf(event) : wordsOf(event)))
      .join("\n\n")
      .trim(),
    attendees: events.flatMap((event) => event.filter(({ name }) => name === "ATTENDEE").map(addressOf)),
  };
}

function linesOf(content: string): Line[] {
  const whole = /;ENCODING=QUOTED-PRINTABLE/i.test(content) ? content.replace(/=\r?\n/g, "") : content;
  const unfolded = whole.replace(/\r?\n[ \t]/g, "");
  return unfolded.split(/\r?\n/).flatMap((line): Line[] => {
    const found = /^([\w-]{1,60})((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/.exec(line);
    return found ? [{ name: found[1]!.toUpperCase(), parameters: found[2]!, value: found[3]! }] : [];
  });
}

/** What stands directly in an event: an alarm within it repeats its words. */
function eventsOf(lines: Line[]): Line[][] {
  const events: Line[][] = [];
  const open: string[] = [];
  for (const line of lines) {
    if (line.name === "BEGIN") {
      open.push(line.value.trim());
      if (EVENT.test(open.at(-1)!)) events.push([]);
    } else if (line.name === "END") open.pop();
    else if (EVENT.test(open.at(-1) ?? "")) events.at(-1)?.push(line);
  }
  return events.slice(0, MOST_EVENTS);
}

function wordsOf(event: Line[]): string {
  const written = (name: string) =>
    event
      .filter((line) => line.name === name)
      .map(textOf)
      .join("\n");
  const organiser = event.find((line) => line.name === "ORGANIZER");
  const body = [written("SUMMARY"), written("DESCRIPTION"), commentsOf(event)].filter((text) => text !== "").join("\n");
  return [body, organiser ? `${nameOf(organiser)} <${addressOf(organiser)}>`.trim() : ""].join("\n\n").trim();
}

function commentsOf(event: Line[]): string {
  return event
    .filter(({ name }) => name === "COMMENT")
    .map(textOf)
    .join("\n");
}

function textOf({ parameters, value }: Line): string {
  const coded = /;ENCODING=QUOTED-PRINTABLE/i.test(parameters);
  const text = coded ? Buffer.from(decodeQuotedPrintable(value)).toString("utf8") : value;
  return text.replace(/\\([nN\\,;])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign)).trim();
}

function nameOf({ parameters }: Line): string {
  const name = /;CN=(?:"([^"]*)"|([^;:]*))/i.exec(parameters);
  return name?.[1] ?? name?.[2] ?? "";
}

function addressOf({ value }: Line): string {
  return value
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
}
