import { drizzle } from "drizzle-orm/node-postgres";
import type { Client } from "@/db/pg-client";

/** Every row of a table, as its columns stand. */
export type Rows = { table: string; columns: string[]; rows: unknown[][] };

/** The tables that mail ends in: how many commits each lags behind, so that what its rows refer to is there, and their order. */
const TABLES = {
  tickets: { lag: 0, order: "number" },
  attachment_contents: {
    lag: 0,
    order: "(select min(id) from attachments where attachments.sha256 = attachment_contents.sha256)",
  },
  requests: { lag: 1, order: "ticket_number" },
  messages: { lag: 1, order: "ticket_number" },
  attachments: { lag: 2, order: "message_id" },
  mail_ledger: { lag: 1, order: "ticket_number" },
  outbox: { lag: 1, order: "ticket_number" },
  history: { lag: 0, order: "seq" },
};

/** What mail has left in the database. */
export async function readRows(client: Client): Promise<Rows[]> {
  const read: Rows[] = [];
  for (const [table, { order }] of Object.entries(TABLES)) {
    const { rows, fields } = await client.query<unknown[]>({
      text: `select * from ${table} order by ${order}`,
      rowMode: "array",
    });
    read.push({ table, columns: fields.map(({ name }) => name), rows: rows.map((row) => row.map(asParameter)) });
  }
  return read;
}

/** JSON goes as text; nothing else is an object, but for moments and bytes. */
function asParameter(value: unknown): unknown {
  return typeof value === "object" && value !== null && !Buffer.isBuffer(value) && !(value instanceof Date)
    ? JSON.stringify(value)
    : value;
}

/**
 * Inserts rows of every table in so many commits, and nothing else.
 *
 * @param together many rows to a statement, else a statement for each
 */
export async function insertRows(client: Client, all: Rows[], commits: number, together: boolean): Promise<void> {
  for (let commit = 0; commit < commits; commit += 1)
    await drizzle(client).transaction(async () => {
      for (const { table, columns, rows } of all) {
        const { lag } = TABLES[table as keyof typeof TABLES];
        const share = rows.slice(upTo(commit - lag), commit === commits - 1 ? rows.length : upTo(commit + 1 - lag));
        const statements = together && share.length > 0 ? [share] : share.map((row) => [row]);
        for (const rows of statements) await insert(client, table, columns, rows);

        function upTo(count: number): number {
          return Math.floor((rows.length * Math.max(count, 0)) / commits);
        }
      }
    });
}

async function insert(client: Client, table: string, columns: string[], rows: unknown[][]) {
  const places = rows.map((row, i) => `(${row.map((_, j) => `$${i * columns.length + j + 1}`).join(",")})`);
  const statement = `insert into ${table} (${columns.join(",")}) overriding system value values ${places.join(",")}`;
  // One row's statement is always the same: it is parsed once, and kept with the connection.
  await client.query({ text: statement, values: rows.flat(), name: rows.length === 1 ? table : undefined });
}
