import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { grantToApplication } from "./grants";
import { PROJECT_ROOT } from "./project-root";
import { withClient } from "./with-client";

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
  return withClient(options.ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
    await runMigrations(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
    const role = await grantToApplication(client, options.appPassword);
    return { appUrl: asRole(options.ownerUrl, role, options.appPassword) };
  });
}

function asRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}
