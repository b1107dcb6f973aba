import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSettings } from "./settings";

const ROOT = "/srv/desk";
const read = (env: Record<string, string>) => readSettings(env as NodeJS.ProcessEnv, ROOT);

test("an empty environment is enough", () => {
  expect(read({})).toEqual({
    port: null,
    host: "127.0.0.1",
    databaseUrl: null,
    dataFolder: "/srv/desk/.data",
    key: null,
    authSecret: null,
    publicUrl: null,
    demo: true,
    smtpUrl: null,
    dkim: null,
    logLevel: "info",
  });
});

test("an empty setting counts as absent", () => {
  expect(read({ PORT: "", DATABASE_URL: " ", RIGHTSDESK_KEY: "" })).toEqual(read({}));
});

test("demo data is for the embedded database unless asked for", () => {
  const DATABASE_URL = "postgres://desk:secret@db:5432/desk";
  expect(read({ DATABASE_URL }).demo).toBe(false);
  expect(read({ DATABASE_URL, RIGHTSDESK_DEMO: "1" }).demo).toBe(true);
  expect(read({ RIGHTSDESK_DEMO: "0" }).demo).toBe(false);
});

test("a data folder may be absolute or relative to the project", () => {
  expect(read({ RIGHTSDESK_DATA: "/var/lib/desk" }).dataFolder).toBe("/var/lib/desk");
  expect(read({ RIGHTSDESK_DATA: "./mine" }).dataFolder).toBe("/srv/desk/mine");
});

test("the public address loses its last slash", () => {
  expect(read({ RIGHTSDESK_PUBLIC_URL: "https://desk.example.org/" }).publicUrl).toBe("https://desk.example.org");
});

test.each([
  ["PORT", "abc"],
  ["PORT", "-1"],
  ["PORT", "65536"],
  ["DATABASE_URL", "mysql://desk@db/desk"],
  ["DATABASE_URL", "desk"],
  ["RIGHTSDESK_KEY", "short"],
  ["RIGHTSDESK_KEY", Buffer.alloc(31).toString("base64")],
  ["AUTH_SECRET", "short"],
  ["RIGHTSDESK_PUBLIC_URL", "desk.example.org"],
  ["RIGHTSDESK_PUBLIC_URL", "https://desk.example.org/path"],
  ["RIGHTSDESK_DEMO", "yes"],
  ["SMTP_URL", "http://mail"],
  ["LOG_LEVEL", "loud"],
  ["DKIM_DOMAIN", "no domain"],
  ["DKIM_SELECTOR", "a b"],
])("%s=%s is refused in one sentence that names it", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must .+\\.$`));
});

test("a refused secret is not repeated", () => {
  expect(() => read({ DATABASE_URL: "mysql://desk:hunter2@db/desk" })).not.toThrow("hunter2");
  expect(() => read({ RIGHTSDESK_KEY: "hunter2" })).not.toThrow("hunter2");
});

test("a DKIM key may stand in the environment or in a file; it comes with its domain and selector", () => {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 1024,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const said = { DKIM_DOMAIN: "desk.example", DKIM_SELECTOR: "desk" };
  const expected = { domainName: "desk.example", keySelector: "desk", privateKey };
  expect(read({ ...said, DKIM_PRIVATE_KEY: privateKey }).dkim).toEqual(expected);
  expect(read({ ...said, DKIM_PRIVATE_KEY: privateKey.replaceAll("\n", "\\n") }).dkim).toEqual(expected);
  const folder = mkdtempSync(path.join(tmpdir(), "dkim-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "key.pem"), privateKey);
  expect(read({ ...said, DKIM_PRIVATE_KEY: path.join(folder, "key.pem") }).dkim).toEqual(expected);

  expect(() => read(said)).toThrow(/^DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY must be set together/);
  const { privateKey: short } = generateKeyPairSync("ed25519");
  const other = String(short.export({ type: "pkcs8", format: "pem" }));
  for (const key of ["nowhere.pem", "-----BEGIN PRIVATE KEY-----", other]) {
    expect(() => read({ ...said, DKIM_PRIVATE_KEY: key })).toThrow(
      /^DKIM_PRIVATE_KEY must be an RSA private key .+\.$/,
    );
  }
});
