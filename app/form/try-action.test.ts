import { expect, test } from "vitest";
import type { FormState } from "@/app/form-state";
import { tryAction } from "./try-action";

function holding(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const refuse = async (_: unknown, sent: FormData): Promise<FormState<null>> => ({
  ok: false,
  code: "invalid",
  message: "Choose a reason",
  errors: [{ field: "reason", message: "Choose a reason" }],
  values: Object.fromEntries(sent) as Record<string, string>,
});

test("what was written while a refusal was on its way stays, beside what was sent", async () => {
  const sent = holding({ reason: "", note: "as sent" });
  const now = holding({ reason: "absent", note: "as sent" });
  expect(await tryAction(refuse, null, sent, () => now)).toMatchObject({
    values: { reason: "absent", note: "as sent" },
  });
});

test("a form that is gone shows what was sent", async () => {
  expect(await tryAction(refuse, null, holding({ reason: "shift" }), () => null)).toMatchObject({
    values: { reason: "shift" },
  });
});

test("secrets written meanwhile are not shown again", async () => {
  const now = holding({ password: "secret" });
  const after = await tryAction(
    async () => refuse(null, new FormData()),
    null,
    new FormData(),
    () => now,
  );
  expect(after).toMatchObject({ ok: false, values: {} });
  expect(after).not.toHaveProperty("values.password");
});
