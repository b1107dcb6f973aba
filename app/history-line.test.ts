import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import en from "@/messages/en/history.json" with { type: "json" };
import ru from "@/messages/ru/history.json" with { type: "json" };

const ROOMS = Object.keys(en.actions).join("|");

test.each([
  ["Russian", ru],
  ["English", en],
])("every act that the domain records has words in %s", (_language, texts) => {
  const actions: Record<string, Record<string, string>> = texts.actions;
  const wordless = recordedActions().filter((action) => {
    const [room = "", act = ""] = action.split(".");
    return !actions[room]?.[act];
  });
  expect(wordless).toEqual([]);
});

function recordedActions(): string[] {
  const files = readdirSync("domain", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join("domain", file), "utf8"));
  const recording = files.filter((text) => text.includes("recordHistory"));
  const announced = /announce\(acting, \{ action: "[a-z_.]+"/g;
  const quoted = new RegExp(`"((?:${ROOMS})\\.[a-z_]+)"`, "g");
  return [
    ...new Set(
      recording.flatMap((text) => [...text.replaceAll(announced, "").matchAll(quoted)].map((match) => match[1]!)),
    ),
  ];
}
