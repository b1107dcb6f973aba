import { fileURLToPath } from "node:url";

/** What the tests need to know of the desk and the mail servers that the global set-up started. */
export type Running = {
  url: string;
  appUrl: string;
  key: string;
  authSecret: string;
  imap: { host: string; port: number; login: string; password: string };
  /** Where the SMTP server puts each message it takes, one file each, in a folder for each recipient. */
  sentFolder: string;
};

export const RUNNING_FILE = fileURLToPath(new URL("../.test/e2e.json", import.meta.url));
