import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { fetchRows } from "@/db/fetch-rows";

/**
 * Where any of the values stands in the clear, in any text, json or bytea column of the database.
 *
 * @returns `table.column: value` for each finding
 */
export async function findValues(db: Database, values: string[]): Promise<string[]> {
  const columns = await fetchRows<{ schema: string; table: string; column: string; type: string }>(
    db,
    sql`
    select c.table_schema as schema, c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
      and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')`,
  );
  const found: string[] = [];
  for (const { schema, table, column, type } of columns) {
    const [from, at] = [sql`${sql.identifier(schema)}.${sql.identifier(table)}`, sql.identifier(column)];
    for (const value of values) {
      const hit =
        type === "bytea"
          ? sql`position(${Buffer.from(value)}::bytea in ${at}) > 0`
          : sql`position(lower(${value}::text) in lower(${at}::text)) > 0`;
      const { rowCount } = await db.execute(sql`select from ${from} where ${hit} limit 1`);
      if (rowCount) found.push(`${schema}.${table}.${column}: ${value}`);
    }
  }
  return found;
}
