import type { Acting } from "@/domain/acting";
import { createMacro } from "@/domain/macros/create";

/** What agents of the demo do alike every day. */
export async function seedMacros(acting: Acting): Promise<void> {
  await createMacro(acting, {
    nameRu: "Отписать и завершить",
    nameEn: "Unsubscribe and resolve",
    steps: [{ kind: "claim" }, { kind: "apply", type: "unsubscribe" }, { kind: "resolve" }],
  });
  await createMacro(acting, {
    nameRu: "Исправить данные и завершить",
    nameEn: "Correct the record and resolve",
    steps: [{ kind: "claim" }, { kind: "apply", type: "edit" }, { kind: "resolve" }],
  });
}
