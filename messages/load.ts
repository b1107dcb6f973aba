import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "./locales";

/** Messages of one language: namespace (the file's name) → nested texts in ICU MessageFormat. */
export type Messages = Record<string, MessageTree>;
/** @internal */
export type MessageTree = { [key: string]: string | MessageTree };

const loaded = new Map<Locale, Messages>();

/**
 * All texts of a language, read from `messages/<locale>/<namespace>.json`. The same for web, worker and commands,
 * all of which run in the project's root. In development the files are read anew each time.
 */
export function loadMessages(locale: Locale): Messages {
  const known = loaded.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  const messages = readMessages(locale);
  loaded.set(locale, messages);
  return messages;
}

function readMessages(locale: Locale): Messages {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "messages", locale);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  );
}
