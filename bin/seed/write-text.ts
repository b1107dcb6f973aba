import type { Random } from "@/bin/demo/random";
import type { Evidence } from "@/db/schema/tickets";
import { REGIONS } from "@/domain/regions/regions";
import { HOMES } from "./places";
import type { PlannedLine, PlannedTicket } from "./plan-ticket";
import { WORDS } from "./words";

const NAMES_OF_REGIONS = new Map(REGIONS.map((region) => [region.code, region]));

/** What the requester says, and for each line the words that ask for it with their place in the text. */
export function writeAsking(
  chance: Random,
  ticket: PlannedTicket,
  name: string,
): { text: string; evidence: Evidence[] } {
  const words = WORDS[ticket.locale];
  const fill = filler(chance, ticket, name);
  const parts = [fill(words.greetings)];
  if (chance.next() < 0.5) parts.push(fill(words.stories));
  const evidence: Evidence[] = [];
  for (const line of ticket.lines) {
    const quote = fill(words.asks[line.type], line);
    const start = parts.join(" ").length + 1;
    evidence.push({ start, end: start + quote.length, quote });
    parts.push(quote);
  }
  if (chance.next() < 0.6) parts.push(fill(words.stories));
  return { text: `${parts.join(" ")}\n\n${fill(words.closings)}`, evidence };
}

export function writeSubject(chance: Random, ticket: PlannedTicket): string {
  return choose(chance, WORDS[ticket.locale].subjects[ticket.lines[0]!.type]!);
}

/** What an agent notes of a call. */
export function writeCallNote(chance: Random, ticket: PlannedTicket, name: string): string {
  const words = WORDS[ticket.locale];
  const fill = filler(chance, ticket, name);
  const ask = fill(words.asks[ticket.lines[0]!.type], ticket.lines[0]);
  return fill(words.callNotes).replace("{ask}", ask).replace("{story}", fill(words.stories));
}

export function writeAnswer(chance: Random, ticket: PlannedTicket, name: string): string {
  return filler(chance, ticket, name)(WORDS[ticket.locale].answers);
}

const DONE = { ru: "всё сделано, изменения видны сразу", en: "everything is done and in force" };
const FIELDS = {
  ru: { homeTown: "город", occupation: "профессия", maritalStatus: "семейное положение", education: "образование" },
  en: { homeTown: "home town", occupation: "occupation", maritalStatus: "marital status", education: "education" },
};

function filler(chance: Random, { locale }: PlannedTicket, name: string) {
  const words = WORDS[locale];
  const place = (line?: PlannedLine) => {
    const region = line?.region ? NAMES_OF_REGIONS.get(line.region) : undefined;
    if (!region) return "";
    return locale === "ru" ? ` (${region.ru})` : ` for ${region.en}`;
  };
  const change = (line?: PlannedLine) =>
    Object.entries(line?.changes ?? {})
      .map(([field, value]) => `${FIELDS[locale][field as keyof (typeof FIELDS)["ru"]]}: ${value}`)
      .join(", ");
  const values: Record<string, (line?: PlannedLine) => string> = {
    place,
    change,
    name: () => name,
    done: () => DONE[locale],
    thing: () => choose(chance, words.things),
    month: () => choose(chance, words.months),
    town: () => chance.pick(HOMES).town,
    number: () => String(100_000 + chance.whole(900_000)),
  };
  return (text: string, line?: PlannedLine) =>
    choose(chance, text).replace(/\{(\w+)\}/g, (whole, key: string) => values[key]?.(line) ?? whole);
}

const split = new Map<string, string[]>();

function choose(chance: Random, alternatives: string): string {
  let list = split.get(alternatives);
  if (!list) {
    list = alternatives.split("|");
    split.set(alternatives, list);
  }
  return chance.pick(list);
}
