import type { Page } from "@playwright/test";
import { readPerson } from "@/domain/people/read";
import { checkSegment } from "@/domain/segments/check";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { openScreen, press } from "../screen";

const WORDS = {
  en: {
    unsubscribe: "Request: Unsubscribe",
    edit: "Request: Edit",
    what: "What will change",
    ends: "Mailings that end",
    stays: "Stays the same",
    confirm: "Apply this",
    apply: "Apply",
    done: "Done",
    open: "To do",
    undo: "Undo",
    left: /\d+ min left/,
    contact: "By a contact on record",
    resolve: "Resolve",
    history: "History",
    undone: "Undone",
  },
  ru: {
    unsubscribe: "Запрос: Отписка",
    edit: "Запрос: Изменение",
    what: "Что изменится",
    ends: "Рассылки прекратятся",
    stays: "Останется как есть",
    confirm: "Выполнить это",
    apply: "Выполнить",
    done: "Выполнено",
    open: "К выполнению",
    undo: "Отменить",
    left: /ещё \d+ мин/,
    contact: "По контакту из записи",
    resolve: "Решить",
    history: "История",
    undone: "Отменено",
  },
} as const;

type Asked = Parameters<typeof openTicket>[1]["requests"];

async function asked(desk: Desk, requests: Asked, channel: "email" | "phone" = "email") {
  const person = await desk.person({
    subscriptions: [
      { region: "RU-TVE", channel: "email" },
      { region: "RU-MOW", channel: "email" },
    ],
  });
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel,
    receivedAt: system.now,
    personId: person.id,
    contact: { kind: "email", value: person.email },
    subject: "Просьба",
    requests,
  });
  return { ...person, number };
}

const isMailed = async (desk: Desk, email: string) => {
  const admin = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  return (await checkSegment(admin, "RU-TVE", { email })).member;
};

const card = (page: Page, name: string) => page.getByRole("article", { name });

for (const locale of ["en", "ru"] as const) {
  const say = WORDS[locale];

  test(`an unsubscribe is shown, applied and taken back by keys alone (${locale})`, async ({ desk, page, context }) => {
    await desk.join(context, "agent", locale);
    const { email, number } = await asked(desk, [{ type: "unsubscribe", region: "RU-TVE" }]);
    await openScreen(page, `/tickets/${number}`);
    const request = card(page, say.unsubscribe);
    await expect(request).toContainText(say.open);

    await press(page, "a");
    const preview = request.getByRole("region", { name: say.what });
    await expect(preview).toContainText(say.ends);
    await expect(preview).toContainText(say.stays);
    await expect(request.getByRole("button", { name: say.confirm })).toBeFocused();
    expect(await isMailed(desk, email)).toBe(true);

    await press(page, "Escape");
    await expect(preview).toBeHidden();
    await expect(request.getByRole("button", { name: say.apply })).toBeFocused();
    await press(page, "a", "Enter");
    await expect(request).toContainText(say.done);
    await expect(request).toBeFocused();
    await expect(request).toContainText(say.left);
    expect(await isMailed(desk, email)).toBe(false);

    await press(page, "z");
    await expect(request).toContainText(say.open);
    await expect(request).not.toContainText(say.left);
    expect(await isMailed(desk, email)).toBe(true);
    await expect(page.getByRole("region", { name: say.history })).toContainText(say.undone);

    await press(page, "a", "Enter");
    await expect(request).toContainText(say.left);
    await press(page, "Control+z");
    await expect(request).toContainText(say.open);
  });
}

test("an edit is shown field by field with what is wrong, and taken back by its button after the ticket is resolved", async ({
  desk,
  page,
  context,
}) => {
  const say = WORDS.en;
  await desk.join(context, "agent");
  const { id, number } = await asked(desk, [{ type: "edit", changes: { familyName: "Полевая", birthDate: "вчера" } }]);
  await openScreen(page, `/tickets/${number}`);
  const request = card(page, say.edit);
  await request.getByRole("radio", { name: say.contact }).check();
  await press(page, "a");
  const preview = request.getByRole("region", { name: say.what });
  await expect(preview).toContainText("Лугова");
  await expect(preview).toContainText("Полевая");
  await expect(preview).toContainText("1990-12-31");

  await request.getByText("Edit or add values").click();
  await request.getByLabel("Date of birth").fill("1990-05-06");
  await expect(preview).not.toContainText("1990-12-31");
  await request.getByRole("button", { name: say.confirm }).dblclick();
  await expect(request).toContainText(say.left);
  await press(page, "e");
  await expect(page.getByText("Resolved in time")).toBeVisible();

  await request.getByRole("button", { name: say.undo }).click();
  await expect(request).toContainText(say.open);
  await expect(page.getByRole("button", { name: say.resolve })).toBeVisible();
  const reader = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  expect(await readPerson(reader, id)).toMatchObject({ familyName: "Лугова", birthDate: null });
});

test("a change of the record between the look and the confirmation is a conflict that says what changed", async ({
  desk,
  page,
  context,
  browser,
}) => {
  const say = WORDS.en;
  await desk.join(context, "agent");
  const { number } = await asked(desk, [
    { type: "unsubscribe", region: null },
    { type: "unsubscribe", region: "RU-TVE" },
  ]);
  await page.route("**/api/events**", (route) => route.abort());
  await openScreen(page, `/tickets/${number}`);
  await press(page, "c");
  await expect(page.getByRole("button", { name: "Release" })).toBeVisible();
  const everywhere = card(page, say.unsubscribe).first();
  await everywhere.getByRole("button", { name: say.apply }).click();
  await expect(everywhere.getByRole("button", { name: say.confirm })).toBeFocused();

  const other = await browser.newContext();
  await desk.join(other, "supervisor");
  const second = await other.newPage();
  await openScreen(second, page.url());
  const tver = card(second, say.unsubscribe).last();
  await tver.getByRole("button", { name: say.apply }).click();
  await tver.getByRole("button", { name: say.confirm }).click();
  await expect(tver).toContainText(say.left);
  await other.close();

  await everywhere.getByRole("button", { name: say.confirm }).click();
  await expect(everywhere.getByRole("status")).toContainText("Request applied: Unsubscribe");
  await expect(everywhere).toContainText(say.open);
  await everywhere.getByRole("button", { name: say.confirm }).click();
  await expect(everywhere).toContainText(say.left);
});
