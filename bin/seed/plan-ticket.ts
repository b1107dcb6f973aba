import { type Random, random } from "@/bin/demo/random";
import { dueAt } from "@/domain/sla/clock";
import { REFUSE_REASONS } from "@/domain/tickets/requests/refuse-request";
import type { RequestStatus, RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";
import { type Invented, inventPerson, inventStranger } from "./invent-person";
import { shares } from "./weighted";

export type PlannedLine = {
  type: RequestType;
  region: string | null;
  changes: Record<string, string>;
  status: RequestStatus;
  reason: string | null;
  decidedAt: Date | null;
};

/** A ticket as the seed makes it up. `worker` and `approver` are places in the list of staff; null: nobody. */
export type PlannedTicket = {
  ordinal: number;
  channel: Channel;
  status: TicketStatus;
  receivedAt: Date;
  claimedAt: Date | null;
  resolvedAt: Date | null;
  worker: number | null;
  approver: number | null;
  /** Who asks; null: somebody we do not know. */
  person: { ordinal: number; invented: Invented } | null;
  locale: "ru" | "en";
  lines: PlannedLine[];
  /** The person is gone: a deletion was applied. */
  erased: boolean;
};

/** What the tickets are made for. `people` are the ordinals that may ask: `first` and how many; `staff` how many can work. */
export type Scope = {
  tickets: number;
  firstTicket: number;
  people: { first: number; count: number };
  staff: number;
  now: Date;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = 90;

const channelOf = shares({ email: 52, phone: 24, link: 8, preferences: 6, form: 6, api: 4 });
const typeOf = shares({ unsubscribe: 54, edit: 17, delete: 9, access: 6, question: 10, disclosure: 4 });
const refusal = shares({
  identity_not_shown: 4,
  not_the_person: 2,
  not_found: 2,
  withdrawn: 2,
  law_requires_keeping: 1,
  not_our_data: 1,
});

/** The tickets of the last 90 days in the order they came; the work at hand grows as the root of their number. */
export function* planTickets(scope: Scope): Generator<PlannedTicket> {
  const open = Math.min(Math.round(scope.tickets * 0.6), Math.round(10 * Math.sqrt(scope.tickets)));
  for (let index = 0; index < scope.tickets; index += 1) {
    const chance = random(Math.imul(scope.firstTicket + index + 1, 0x85ebca6b));
    const left = scope.tickets - index;
    yield left > open
      ? planPast(scope, index, chance, (scope.tickets - open - index) / Math.max(1, scope.tickets - open))
      : planAtHand(scope, index, chance, left / open);
  }
}

/** `ago`: 1 for the oldest, towards 0 for the latest. */
function planPast(scope: Scope, index: number, chance: Random, ago: number): PlannedTicket {
  const receivedAt = new Date(scope.now.getTime() - 1.05 * DAY - ago * (DAYS - 1.05) * DAY + chance.next() * MINUTE);
  const ticket = begin(scope, index, chance, receivedAt);
  const hours = chance.next() < 0.03 ? 24 + chance.next() * 1.1 : 0.05 + chance.next() ** 2 * 23;
  const resolvedAt = new Date(receivedAt.getTime() + hours * 60 * MINUTE);
  const claimedAt = new Date(receivedAt.getTime() + hours * 60 * MINUTE * chance.next() * 0.9);
  const lines = ticket.lines.map((line) => decide(scope, ticket, chance, line, resolvedAt));
  const erased = lines.some((line) => line.type === "delete" && line.status === "applied");
  return { ...ticket, lines, erased, status: "resolved", claimedAt, resolvedAt };
}

function decide({ staff }: Scope, ticket: PlannedTicket, chance: Random, line: PlannedLine, at: Date): PlannedLine {
  const decidedAt = new Date(at.getTime() - MINUTE);
  const canApply = ticket.person || line.type === "question" || line.type === "unsubscribe";
  const needsTwo = line.type === "delete" && (staff < 2 || ticket.lines.length > 1);
  const refuses = !canApply || needsTwo || chance.next() < (line.type === "delete" ? 0.4 : 0.06);
  if (!refuses) return { ...line, status: "applied", decidedAt };
  return { ...line, status: "refused", reason: ticket.person ? refusal(chance) : REFUSE_REASONS[2], decidedAt };
}

/** `fresh` is 0 for one that came just now; from 0.84 on it is overdue. */
function planAtHand(scope: Scope, index: number, chance: Random, fresh: number): PlannedTicket {
  const age = fresh < 0.84 ? (fresh / 0.84) * DAY : DAY + ((fresh - 0.84) / 0.16) ** 2 * DAY;
  const receivedAt = new Date(scope.now.getTime() - age - MINUTE);
  const ticket = begin(scope, index, chance, receivedAt);
  const isTaken = ticket.worker !== null && chance.next() < 0.5;
  if (!isTaken) return { ...ticket, worker: null, status: "new" };
  const claimedAt = new Date(receivedAt.getTime() + age * chance.next() * 0.8);
  const [first] = ticket.lines;
  if (first?.type === "delete" && ticket.person && chance.next() < 0.5) {
    return { ...ticket, claimedAt, status: "waiting", lines: [{ ...first, status: "awaiting_approval" }] };
  }
  return { ...ticket, claimedAt, status: chance.next() < 0.8 ? "open" : "waiting" };
}

/** A ticket as it comes in. A deletion is always asked by somebody who asks for nothing else. */
function begin(scope: Scope, index: number, chance: Random, receivedAt: Date): PlannedTicket {
  const channel = channelOf(chance);
  const person = askedBy(scope, index, chance);
  const bySelf = channel === "link" || channel === "preferences";
  const first = bySelf ? "unsubscribe" : typeOf(chance);
  const more =
    !bySelf && first !== "delete" && chance.next() < 0.1 ? [laterType(chance)].filter((type) => type !== first) : [];
  const isProposed = channel === "email";
  const worker = scope.staff > 0 ? chance.whole(scope.staff) : null;
  return {
    ordinal: scope.firstTicket + index,
    channel,
    receivedAt,
    person,
    lines: [first, ...more].map((type) => lineOf(chance, type, person?.invented ?? null, isProposed)),
    worker,
    approver: worker === null || scope.staff < 2 ? null : (worker + 1) % scope.staff,
    locale: (person?.invented ?? inventStranger(scope.firstTicket + index)).locale,
    status: "new",
    claimedAt: null,
    resolvedAt: null,
    erased: false,
  };
}

const laterType = shares({ unsubscribe: 5, edit: 3, question: 2 });

/** Prime to any count of people it is used with, or so nearly that nobody asks much more often than others. */
const SPREAD = 7_919;

/** Nine in ten are on record; of these some ask a second time. */
function askedBy({ people, firstTicket }: Scope, index: number, chance: Random): PlannedTicket["person"] {
  if (people.count === 0 || chance.next() < 0.1) return null;
  const nth = firstTicket + (chance.next() < 0.08 ? Math.max(0, index - 40 - chance.whole(400)) : index);
  const ordinal = people.first + ((nth * SPREAD) % people.count);
  return { ordinal, invented: inventPerson(ordinal) };
}

const CHANGES = {
  homeTown: ["Тверь", "Калуга", "Псков", "Кострома", "Рязань", "Вологда", "Суздаль", "Коломна"],
  occupation: ["архитектор", "переводчик", "механик", "фармацевт", "библиотекарь", "столяр"],
  maritalStatus: ["в браке", "в разводе"],
  education: ["высшее", "среднее специальное"],
};

function lineOf(chance: Random, type: RequestType, person: Invented | null, isProposed: boolean): PlannedLine {
  const status = isProposed && chance.next() < 0.7 ? "proposed" : "open";
  const line: PlannedLine = { type, region: null, changes: {}, status, reason: null, decidedAt: null };
  if (type === "unsubscribe" && person && chance.next() < 0.85) {
    return { ...line, region: person.places.length > 0 ? chance.pick(person.places).region : person.region };
  }
  if (type !== "edit") return line;
  const field = chance.pick(Object.keys(CHANGES) as (keyof typeof CHANGES)[]);
  return { ...line, changes: { [field]: chance.pick(CHANGES[field]) } };
}

/** When the ticket was due, as the database has it. */
export function dueOf(ticket: PlannedTicket): Date {
  return dueAt(ticket.receivedAt);
}
