import type { Page } from "@playwright/test";
import { readHistory } from "@/domain/history/read";
import { readPerson } from "@/domain/people/read";
import { expectNoBarrier, expectNoSidewaysScroll } from "../barriers";
import { expect, test } from "../desk";
import { openScreen, press, type } from "../screen";

const field = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^Edit ${name}:`) });

test("a field is edited where it stands, by keyboard alone, and proof is asked once", async ({
  desk,
  page,
  context,
}) => {
  const agent = await desk.join(context, "agent");
  const { id } = await desk.person({ homeTown: "Клин" });
  await openScreen(page, `/people/${id}`);

  await field(page, "Home town").focus();
  await press(page, "F2");
  await type(page, "Тверь");
  await press(page, "Escape");
  await expect(field(page, "Home town")).toBeFocused();
  await expect(field(page, "Home town")).toContainText("Клин");

  await press(page, "e");
  await type(page, "Тверь");
  await press(page, "Enter");
  await expect(page.getByRole("radio", { name: "By a contact on record" })).toBeFocused();
  await press(page, "ArrowDown", "Enter");
  await expect(page.getByText("Saved: Home town")).toBeVisible();
  await expect(field(page, "Home town")).toBeFocused();
  await expect(field(page, "Home town")).toContainText("Тверь");

  await field(page, "Occupation").focus();
  await press(page, "Enter");
  await type(page, "повар");
  await press(page, "Enter");
  await expect(field(page, "Occupation")).toContainText("повар");

  await field(page, "Education").focus();
  await press(page, "Enter");
  await type(page, "ПТУ");
  await press(page, "Enter");
  await expect(page.getByText("Saved: Education")).toBeVisible();
  await press(page, "z");
  await expect(field(page, "Education")).toContainText("Not stated");

  const acting = { ...(await desk.system()), actor: { kind: "staff", id: agent.id, role: "supervisor" } } as const;
  await expect.poll(async () => (await readPerson(acting, id)).version).toBe(5);
  expect(await readPerson(acting, id)).toMatchObject({ homeTown: "Тверь", occupation: "повар", education: null });
  const { items } = await readHistory(acting, { person: id });
  expect(items.filter(({ action }) => action === "person.edited").map(({ details }) => details.assurance)).toEqual([
    "facts",
    "facts",
    "facts",
    "facts",
  ]);
});

test("what the record does not accept is rolled back, and what was typed is there again", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const other = await desk.person();
  const { id, email } = await desk.person();
  await openScreen(page, `/people/${id}`);

  await field(page, "Email").click();
  await page.getByRole("textbox", { name: "Email" }).fill("not an address");
  await page.getByRole("radio", { name: "By a contact on record" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue("not an address");
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveAccessibleDescription(/name@example.com/);
  await page.getByRole("textbox", { name: "Email" }).fill(other.email);
  await press(page, "Enter");
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveAccessibleDescription(/already on another record/);
  await press(page, "Escape");
  await expect(field(page, "Email")).toContainText(`${email[0]}•••@mail.example`);
});

test("contacts and fields of no fixed name are added and taken away", async ({ desk, page, context }) => {
  const { id: staffId } = await desk.join(context, "agent");
  const { id } = await desk.person({ contacts: [] });
  await openScreen(page, `/people/${id}`);

  await page.getByRole("button", { name: "Add an email address" }).click();
  await page.getByRole("textbox", { name: "Email" }).fill(`added-${id}@mail.example`);
  await page.getByRole("radio", { name: "By two facts of the record" }).check();
  await press(page, "Enter");
  await expect(field(page, "Email")).toContainText("a•••@mail.example");
  await page.getByRole("button", { name: "Add a field" }).click();
  await page.getByRole("textbox", { name: "Name of the field" }).fill("Card");
  await page.getByRole("textbox", { name: "Value" }).fill("gold");
  await press(page, "Enter");
  await expect(field(page, "Card")).toContainText("gold");

  await field(page, "Email").click();
  await page.getByRole("button", { name: "Remove this contact" }).click();
  await expect(field(page, "Email")).toHaveCount(0);
  const acting = { ...(await desk.system()), actor: { kind: "staff", id: staffId, role: "agent" } } as const;
  expect(await readPerson(acting, id)).toMatchObject({ contacts: [], custom: { Card: "gold" } });
});

test("two browsers: other fields are merged by themselves, the same one is chosen from three columns", {
  tag: "@phone",
}, async ({ desk, page, context, browser }) => {
  await desk.join(context, "agent");
  const { id } = await desk.person({ homeTown: "Клин", occupation: "врач" });
  const other = await browser.newContext();
  const colleague = await desk.join(other, "agent");
  const second = await other.newPage();
  await openScreen(page, `/people/${id}`);
  await openScreen(second, `/people/${id}`);

  await field(page, "Home town").click();
  await page.getByRole("textbox", { name: "Home town" }).fill("Ржев");
  await field(second, "Occupation").click();
  await second.getByRole("textbox", { name: "Occupation" }).fill("хирург");
  await second.getByRole("radio", { name: "By two facts of the record" }).check();
  await press(second, "Enter");
  await expect(second.getByText("Saved: Occupation")).toBeVisible();
  await field(second, "Home town").click();
  await second.getByRole("textbox", { name: "Home town" }).fill("Тверь");
  await press(second, "Enter");
  await expect(second.getByText("Saved: Home town")).toBeVisible();

  await expect(page.getByText("A colleague has changed it in the meantime: Тверь")).toBeVisible();
  await page.getByRole("radio", { name: "By two facts of the record" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  const clash = page.getByRole("group", { name: /a colleague changed it/ });
  await expect(clash).toContainText("Ржев");
  await expect(clash).toContainText("Тверь");
  await expect(clash).toContainText("Клин");
  await expect(clash).toContainText(colleague.name);
  await expect(clash.getByRole("radio", { name: "Yours" })).toBeFocused();
  await press(page, "Enter");

  await expect(field(page, "Home town")).toContainText("Ржев");
  await expect(field(page, "Occupation")).toContainText("хирург");
  await expect(field(second, "Home town")).toContainText("Ржев");
  await other.close();
});

for (const [theme, width, locale] of [
  ["light", 1440, "en"],
  ["dark", 390, "ru"],
] as const) {
  test(`no barrier while a field is edited, ${theme}, ${width} px`, async ({ desk, page, context }) => {
    await desk.join(context, "agent", locale);
    await context.addCookies([{ name: "theme", value: theme, url: desk.running.url }]);
    await page.setViewportSize({ width, height: 900 });
    const { id } = await desk.person({ homeTown: "Клин" });
    await openScreen(page, `/people/${id}`);
    await page.getByRole("button", { name: locale === "en" ? /^Edit Home town:/ : /^Изменить: Родной город:/ }).click();
    await expect(page.getByRole("radio").first()).toBeVisible();
    await expectNoBarrier(page);
    await expectNoSidewaysScroll(page);
  });
}
