import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { grantToApplication } from "./grants";
import { PROJECT_ROOT } from "./project-root";

/** @internal */
export const MIGRATIONS_FOLDER = path.join(PROJECT_ROOT, "db/migrations");

/** Any number will do, as long as every copy of Rightsdesk uses the same one. */
const ADVISORY_LOCK = 7_246_801;

/**
 * Brings the schema up to date and makes sure of the application's role. Copies that start together wait for each other.
 *
 * @param options.ownerUrl a role that owns the database and may create roles
 * @param options.appPassword the password the application's role shall have
 * @returns the URL the application connects with: the same server and database, as a role that owns nothing
 */
export async function migrate(options: { ownerUrl: string; appPassword: string }): Promise<{ appUrl: string }> {
  const sql = postgres(options.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`;
    await runMigrations(drizzle(sql), { migrationsFolder: MIGRATIONS_FOLDER });
    const role = await grantToApplication(sql, options.appPassword);
    return { appUrl: asRole(options.ownerUrl, role, options.appPassword) };
  } finally {
    await sql.end();
  }
}

function asRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}
