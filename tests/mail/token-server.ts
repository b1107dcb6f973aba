import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** An OAuth 2.0 token server (RFC 6749, 6) with one client. */
export type TokenServer = {
  url: string;
  /** What each answered request asked, oldest first. */
  asked: URLSearchParams[];
  stop: () => Promise<void>;
};

/**
 * Starts a server on a port of its own that takes one refresh token at a time.
 *
 * @param give the answer to the n-th good request, n from 1
 */
export async function startTokenServer(
  client: { clientId: string; clientSecret: string; refreshToken: string },
  give: (count: number) => { access_token: string; expires_in: number; refresh_token?: string },
): Promise<TokenServer> {
  let { refreshToken } = client;
  const asked: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    const known = form.get("client_id") === client.clientId && form.get("client_secret") === client.clientSecret;
    if (!known || form.get("grant_type") !== "refresh_token" || form.get("refresh_token") !== refreshToken) {
      response.writeHead(400, { "content-type": "application/json" });
      return response.end(JSON.stringify({ error: known ? "invalid_grant" : "invalid_client" }));
    }
    asked.push(form);
    const given = give(asked.length);
    refreshToken = given.refresh_token ?? refreshToken;
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(JSON.stringify({ token_type: "Bearer", ...given }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/token`,
    asked,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
