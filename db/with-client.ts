import { clientSettings } from "./client-settings";
import { Client } from "./pg-client";

/** Connects, does `work`, and closes the connection whatever comes of it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(clientSettings(url, "rightsdesk command"));
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
