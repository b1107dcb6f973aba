import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import { staff } from "@/db/schema/staff";
import { tickets } from "@/db/schema/tickets";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { requireAssignable } from "../ensure-assignee";
import { lockTicket, type Ticket } from "../lock";
import { nextStatus } from "../status";

/** A call that is owed: `by` whom, and when; `due` once its time has come. */
export type CallBack = { id: number; at: Date; by: { id: string; name: string }; due: boolean };

export type CallBackRow = typeof callBacks.$inferSelect;

/** The open ones, by ticket. */
export async function callBacksOf(acting: Acting, numbers: number[]): Promise<Map<number, CallBack>> {
  if (numbers.length === 0) return new Map();
  const rows = await acting.db
    .select({ row: callBacks, name: staff.name })
    .from(callBacks)
    .innerJoin(staff, eq(staff.id, callBacks.staffId))
    .where(and(inArray(callBacks.ticketNumber, numbers), eq(callBacks.state, "open")));
  return new Map(
    rows.map(({ row, name }) => [
      row.ticketNumber,
      { id: row.id, at: row.at, by: { id: row.staffId, name }, due: row.at <= acting.now },
    ]),
  );
}

/** By number: the tickets that owe a call are few however many there were, and a walk in order would find the last at its very end. */
export function owesCall(): SQL {
  return sql`${tickets.number} = any(array(select ${callBacks.ticketNumber} from ${callBacks} where ${callBacks.state} = 'open'))`;
}

/** @throws Refusal `not_found` unless the call was promised on this ticket */
export async function lockCallBack(
  acting: Acting,
  number: number,
  id: number,
): Promise<{ ticket: Ticket; callBack: CallBackRow }> {
  const ticket = await lockTicket(acting, number);
  const [callBack] = await acting.db
    .select()
    .from(callBacks)
    .where(and(eq(callBacks.id, id), eq(callBacks.ticketNumber, number)))
    .for("update");
  if (!callBack) throw new Refusal("not_found");
  return { ticket, callBack };
}

/** Whoever shall call may, on a colleague's ticket too. @throws Refusal `claimed_by_other`; `conflict` when resolved */
export function requireCaller(acting: Acting, ticket: Ticket, callBack: CallBackRow): void {
  if (callBack.staffId === staffId(acting.actor)) nextStatus(ticket.status, "work");
  else requireAssignable(acting, ticket);
}
