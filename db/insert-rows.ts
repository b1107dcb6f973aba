import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "./client";

/**
 * Inserts many rows, sent as one JSON document: a parameter for each value costs the application several times as much.
 * A column that the first row does not name gets its default in all of them.
 * @param conflict what to do where a row is there already, e.g. `on conflict do nothing`
 * @param returning what is answered for each row that was inserted, in their order; a bigint comes as text
 */
export async function insertRows<T extends PgTable>(
  db: Database,
  table: T,
  rows: T["$inferInsert"][],
  { conflict, returning }: { conflict?: SQL; returning?: SQL } = {},
): Promise<Record<string, string>[]> {
  if (rows.length === 0) return [];
  const { statement, encode } = planFor(table, Object.keys(rows[0]!));
  const insert = sql`${statement[0]}${JSON.stringify(rows.map(encode))}${statement[1]}`;
  const ending = sql`${conflict ?? sql``} ${returning ? sql`returning ${returning}` : sql``}`;
  const { rows: inserted } = await db.execute<Record<string, string>>(sql`${insert} ${ending}`);
  return inserted;
}

type Plan = { statement: [SQL, SQL]; encode: (row: Record<string, unknown>) => unknown };

const plans = new WeakMap<PgTable, Map<string, Plan>>();

function planFor(table: PgTable, keys: string[]): Plan {
  const known = plans.get(table) ?? new Map<string, Plan>();
  plans.set(table, known);
  const name = keys.join();
  const plan = known.get(name) ?? makePlan(table, keys);
  known.set(name, plan);
  return plan;
}

/** A row travels as an object of c0, c1 and so on, and bytes within it in base64. */
function makePlan(table: PgTable, keys: string[]): Plan {
  const columns = keys.map((key, index) => {
    const column = getTableColumns(table)[key]!;
    return { key, name: `"${column.name}"`, at: `c${index}`, type: column.getSQLType() };
  });
  const names = columns.map(({ name }) => name).join(", ");
  const values = columns.map(({ at, type }) => (type === "bytea" ? `decode(${at}, 'base64')` : at)).join(", ");
  const types = columns.map(({ at, type }) => `${at} ${type === "bytea" ? "text" : type}`).join(", ");
  return {
    statement: [
      sql.raw(`insert into "${getTableName(table)}" (${names}) select ${values} from json_to_recordset(`),
      sql.raw(`::json) as given(${types})`),
    ],
    encode: (row) => Object.fromEntries(columns.map(({ key, at }) => [at, asJson(row[key])])),
  };
}

function asJson(value: unknown): unknown {
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.length).toString("base64")
    : value;
}
