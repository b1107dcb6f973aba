import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { from as copyFrom } from "pg-copy-streams";
import type { Client } from "./pg-client";

/** A row to add; unlike an insert, it may name a generated column. */
export type CopiedRow<T extends PgTable> = T["$inferInsert"] & Partial<T["$inferSelect"]>;

/** Rows that are sent to the server in one piece. */
const PIECE = 500;

/**
 * Adds many rows by COPY, several times as fast as the fastest insert. It takes given values of generated columns as
 * they are. A column that the first row does not name gets its default in all of them.
 * @returns how many rows there were
 */
export async function copyRows<T extends PgTable>(
  client: Client,
  table: T,
  rows: readonly CopiedRow<T>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = Object.keys(rows[0]!).map((key) => ({ key, column: getTableColumns(table)[key]! }));
  const names = columns.map(({ column }) => `"${column.name}"`).join(", ");
  const encoders = columns.map(({ key, column }) => {
    const encode = encoderOf(column.getSQLType());
    return (row: Record<string, unknown>) => (row[key] === null || row[key] === undefined ? "\\N" : encode(row[key]));
  });
  const target = client.query(copyFrom(`copy "${getTableName(table)}" (${names}) from stdin`));
  await pipeline(Readable.from(pieces(rows, encoders)), target);
  return rows.length;
}

function* pieces(rows: readonly object[], encoders: ((row: Record<string, unknown>) => string)[]): Generator<string> {
  for (let start = 0; start < rows.length; start += PIECE) {
    const lines = rows.slice(start, start + PIECE).map((row) => {
      return encoders.map((encode) => encode(row as Record<string, unknown>)).join("\t");
    });
    yield `${lines.join("\n")}\n`;
  }
}

/** COPY's text format: tabs part columns, line ends part rows, and a backslash takes their meaning away. */
function encoderOf(type: string): (value: unknown) => string {
  if (type === "bytea") return (value) => `\\\\x${Buffer.from(value as Uint8Array).toString("hex")}`;
  if (type === "jsonb") return (value) => escaped(JSON.stringify(value));
  return (value) => (value instanceof Date ? value.toISOString() : escaped(String(value)));
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one]!) : text;
}
