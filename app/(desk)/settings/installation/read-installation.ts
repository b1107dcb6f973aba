import "server-only";
import { readSettings, type SettingName } from "@/db/settings";
import installed from "@/package.json";

/** What the start command was told, without one secret. `said`: the variables that were set; the others have defaults. */
export type Installation = {
  publicUrl: string;
  host: string;
  port: number | null;
  demo: boolean;
  smtp: boolean;
  dkim: string | null;
  logLevel: string;
  version: string;
  node: string;
  said: (name: SettingName) => boolean;
};

export function readInstallation(): Installation {
  const { publicUrl, host, port, demo, smtpUrl, dkim, logLevel } = readSettings(process.env);
  const said = new Set((process.env.RIGHTSDESK_SAID ?? "").split(" "));
  return {
    publicUrl: publicUrl ?? "",
    host,
    port,
    demo,
    smtp: smtpUrl !== null,
    dkim: dkim && `${dkim.keySelector}._domainkey.${dkim.domainName}`,
    logLevel,
    version: installed.version,
    node: process.versions.node,
    said: (name) => said.has(name),
  };
}
