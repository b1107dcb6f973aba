import { readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "@/db/project-root";
import { type Model, parseModel } from "./model";

/** Written by `npm run train`. */
export const MODEL_FILE = "domain/triage/reader/model.txt";

let shipped: Model | undefined;

/** The model that the desk comes with; read when it is first asked for. */
export function shippedModel(): Model {
  shipped ??= parseModel(readFileSync(path.join(PROJECT_ROOT, MODEL_FILE), "utf8"));
  return shipped;
}
