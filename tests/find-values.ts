import type postgres from "postgres";

/**
 * Where any of the values stands in the clear, in any text, json or bytea column of the database.
 *
 * @returns `table.column: value` for each finding
 */
export async function findValues(sql: postgres.Sql, values: string[]): Promise<string[]> {
  const columns = await sql<{ table: string; column: string; type: string }[]>`
    select c.table_schema || '.' || c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
      and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')`;
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    for (const value of values) {
      const hit =
        type === "bytea"
          ? sql`position(${Buffer.from(value)}::bytea in ${sql(column)}) > 0`
          : sql`position(lower(${value}::text) in lower(${sql(column)}::text)) > 0`;
      const [row] = await sql`select 1 from ${sql(table)} where ${hit} limit 1`;
      if (row) found.push(`${table}.${column}: ${value}`);
    }
  }
  return found;
}
