import { connection } from "next/server";
import { connection as databaseConnection } from "@/db/client";
import { checkReadiness } from "@/domain/settings/check-readiness";

/** Whether database, migrations and worker are well: 200, or 503 that names what is not. */
export async function GET(): Promise<Response> {
  await connection();
  const parts = await checkReadiness(databaseConnection().db);
  const failing = Object.keys(parts).filter((part) => !parts[part as keyof typeof parts]);
  const body = failing.length === 0 ? { status: "ok" } : { status: "unavailable", failing };
  return Response.json(body, { status: failing.length === 0 ? 200 : 503, headers: { "cache-control": "no-store" } });
}
