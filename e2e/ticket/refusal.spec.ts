import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

async function deletion(desk: Desk, locale: "ru" | "en" = "en") {
  const person = await desk.person({ locale });
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: system.now,
    personId: person.id,
    locale,
    contact: { kind: "email", value: person.email },
    requests: [{ type: "delete" }],
  });
  return { number, email: person.email };
}

test("a refusal proposes the letter that explains it, as a draft in the composer", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { number, email } = await deletion(desk);
  await openScreen(page, `/tickets/${number}`);
  const request = page.getByRole("article", { name: /^Request: Delet/ });
  await request.getByText("Refuse…").click();
  await request.getByLabel("Reason").selectOption({ label: "Identity not verified" });
  await request.getByRole("button", { name: "Refuse", exact: true }).click();
  await expect(request).toContainText("Refused");

  const letter = page.getByRole("textbox", { name: /^Reply to/ });
  await expect(letter).toHaveValue(/We could not verify that the account is yours/);
  await expect(letter).toBeFocused();
  expect(await desk.sentTo(email)).toHaveLength(0);
  await press(page, "Control+Enter");
  await expect.poll(() => desk.sentTo(email)).toHaveLength(1);
});

test("a refusal can send its letter with it, in the requester's language (ru)", async ({ desk, page, context }) => {
  await desk.join(context, "agent", "ru");
  const { number, email } = await deletion(desk, "ru");
  await openScreen(page, `/tickets/${number}`);
  const request = page.getByRole("article", { name: "Запрос: Удаление" });
  await press(page, "f");
  await request.getByLabel("Причина").selectOption({ label: "Закон обязывает хранить эти данные" });
  await request.getByLabel("Письмо").selectOption({ label: "Отправить сразу" });
  await request.getByRole("button", { name: "Отказать", exact: true }).click();
  await expect(request).toContainText("Отказано");
  await expect.poll(() => desk.sentTo(email)).toHaveLength(1);
  expect((await desk.sentTo(email))[0]).toContain("Закон обязывает нас хранить эти данные");
});
