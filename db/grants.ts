import type { Client } from "./pg-client";

/**
 * Makes the role the application connects as: it owns nothing, may not change the schema, and may only add to history.
 * Safe to run again at every start.
 * @param password must not contain a quote; ours is base64url
 * @returns the role's name, one per database so that two desks may share a server
 */
export async function grantToApplication(client: Client, password: string): Promise<string> {
  const {
    rows: [row],
  } = await client.query<{ database: string; exists: boolean }>(`
    select current_database() as database,
      exists (select from pg_roles where rolname = left(current_database(), 59) || '_app') as exists`);
  const role = `${row!.database.slice(0, 59)}_app`;
  const name = client.escapeIdentifier(role);

  await client.query(`
    ${row!.exists ? "alter" : "create"} role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}';
    grant usage on schema public to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    revoke update, delete, truncate on history from ${name};
    grant usage on schema drizzle to ${name};
    grant select on drizzle.__drizzle_migrations to ${name};
  `);
  return role;
}
