import type postgres from "postgres";

type Definition = { drop: string; restore: string };

/**
 * Does `work` while the tables have no foreign keys and no indexes but their primary keys, then builds these anew, which
 * checks every row as well: for many rows that costs a fifth of keeping them up row by row. Whoever else uses the tables
 * waits for the end of the transaction.
 */
export async function withoutIndexes<T>(
  tx: postgres.TransactionSql,
  tables: string[],
  work: () => Promise<T>,
): Promise<T> {
  const keys = await foreignKeys(tx, tables);
  const indexes = await indexesOf(tx, tables);
  for (const { drop } of [...keys, ...indexes]) await tx.unsafe(drop);
  const result = await work();
  await tx.unsafe("set local maintenance_work_mem = '256MB'");
  for (const { restore } of [...indexes, ...keys]) await tx.unsafe(restore);
  return result;
}

function foreignKeys(tx: postgres.TransactionSql, tables: string[]): Promise<Definition[]> {
  return tx<Definition[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
    from pg_constraint where contype = 'f' and conrelid = any (${tables}::regclass[])`;
}

/** Those that no constraint stands on. */
function indexesOf(tx: postgres.TransactionSql, tables: string[]): Promise<Definition[]> {
  return tx<Definition[]>`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as restore
    from pg_index where indrelid = any (${tables}::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)`;
}
