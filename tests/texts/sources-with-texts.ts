import { readdirSync } from "node:fs";

/** The files that may ask for texts. */
export function sourcesWithTexts(): string[] {
  const files = ["app", "components", "domain", "worker", "bin"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  return files.filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."));
}
