import { expect, test } from "vitest";
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
])("%s=%s is refused in one sentence that names it", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must .+\\.$`));
});

test("a refused secret is not repeated", () => {
  expect(() => read({ DATABASE_URL: "mysql://desk:hunter2@db/desk" })).not.toThrow("hunter2");
  expect(() => read({ RIGHTSDESK_KEY: "hunter2" })).not.toThrow("hunter2");
});
