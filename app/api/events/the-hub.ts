import { connect } from "@/db/client";
import { createHub, type Hub } from "./hub";

const kept = globalThis as typeof globalThis & { rightsdeskHub?: Hub };

const HUB_CONNECTIONS = 3;

/** This process's hub. Its connections are its own: what is announced never waits behind a page's queries. */
export function theHub(): Hub {
  kept.rightsdeskHub ??= createHub(connect(process.env.RIGHTSDESK_APP_DATABASE_URL!, HUB_CONNECTIONS));
  return kept.rightsdeskHub;
}
