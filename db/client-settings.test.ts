import { expect, test } from "vitest";
import { clientSettings } from "./client-settings";
import { Client } from "./pg-client";

test.each([
  ["", false],
  ["?sslmode=disable", false],
  ["?sslmode=require", { rejectUnauthorized: false }],
  ["?sslmode=verify-full", {}],
])("%s asks of the server's certificate what psql asks", (query, ssl) => {
  expect(new Client(clientSettings(`postgres://me@there.example/desk${query}`, "test")).ssl).toEqual(ssl);
});

test("settings of the session come on top of the address's own", () => {
  const { options } = clientSettings("postgres://me@there.example/desk?options=-c%20geqo%3Doff", "test", "-c jit=off");
  expect(options).toBe("-c geqo=off -c jit=off");
});
