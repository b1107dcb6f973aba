import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { salvage } from "@/domain/intake/settle/salvage";
import type { Changes } from "@/domain/triage/changes/words/fields";
import { triage } from "@/domain/triage/triage";

/** Prints what triage makes of each mail given as a file: one JSON object per line, in the order of the arguments. */
for (const path of process.argv.slice(2)) {
  console.log(JSON.stringify(await triageFile(path)));
}

async function triageFile(path: string) {
  const file = basename(path);
  const raw = await readFile(path).catch(() => Buffer.alloc(0));
  try {
    const mail = await parseMail(raw);
    const { kind, kinds, language, lane, account, regions, changes } = triage(mail);
    return {
      file,
      kind,
      kinds,
      language,
      creates_ticket: lane !== null,
      lane,
      account,
      regions,
      changes: inSnakeCase(changes),
      text: mail.text,
    };
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return unreadable(file, raw);
  }
}

/** What cannot be read still wants a person to look at it. */
function unreadable(file: string, raw: Uint8Array) {
  const { from, text } = salvage(raw);
  return {
    file,
    kind: "other",
    kinds: ["other"],
    language: "ru",
    creates_ticket: true,
    lane: "main",
    account: { emails: from ? [from] : [], phones: [] },
    regions: [],
    changes: {},
    text,
  };
}

function inSnakeCase(changes: Changes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
