import { drizzle } from "drizzle-orm/node-postgres";
import type { Database } from "@/db/client";
import type { Client } from "@/db/pg-client";

type Query = { text: string; params: unknown[] };
type Node = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Node[] };

/** What the plans of some work came to. `scanned`: tables that were read whole; `indexes`: those that were used. */
export type Plans = { queries: number; scanned: string[]; indexes: string[] };

/** Does `work` on a connection that listens, and explains every query that it asked. */
export async function explain(client: Client, work: (db: Database) => Promise<unknown>): Promise<Plans> {
  const asked: Query[] = [];
  await work(drizzle(client, { logger: { logQuery: (text, params) => void asked.push({ text, params }) } }));
  const scanned = new Set<string>();
  const indexes = new Set<string>();
  const queries = asked.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
  for (const { text, params } of queries) {
    const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, params);
    for (const node of nodesOf((rows[0]!["QUERY PLAN"] as { Plan: Node }[])[0]!.Plan)) {
      if (node["Node Type"] === "Seq Scan") scanned.add(node["Relation Name"]!);
      if (node["Index Name"]) indexes.add(node["Index Name"]);
    }
  }
  return { queries: queries.length, scanned: [...scanned].sort(), indexes: [...indexes].sort() };
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
