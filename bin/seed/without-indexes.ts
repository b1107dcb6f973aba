import type { Client } from "@/db/pg-client";

type Definition = { drop: string; restore: string };

/**
 * Does `work` while the tables have no foreign keys and no indexes but their primary keys, then builds these anew, which
 * checks every row as well: for many rows that costs a fifth of keeping them up row by row. Whoever else uses the tables
 * waits for the end of the transaction.
 */
export async function withoutIndexes<T>(client: Client, tables: string[], work: () => Promise<T>): Promise<T> {
  const keys = await foreignKeys(client, tables);
  const indexes = await indexesOf(client, tables);
  for (const { drop } of [...keys, ...indexes]) await client.query(drop);
  const result = await work();
  await client.query("set local maintenance_work_mem = '256MB'");
  for (const { restore } of [...indexes, ...keys]) await client.query(restore);
  return result;
}

async function foreignKeys(client: Client, tables: string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
    from pg_constraint where contype = 'f' and conrelid = any ($1::regclass[])`,
    [tables],
  );
  return rows;
}

/** Those that no constraint stands on. */
async function indexesOf(client: Client, tables: string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as restore
    from pg_index where indrelid = any ($1::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)`,
    [tables],
  );
  return rows;
}
