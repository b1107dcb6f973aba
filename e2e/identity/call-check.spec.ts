import { expectNoBarrier } from "../barriers";
import { expect, test } from "../desk";
import { openCall, press, type } from "../screen";
import { letterTo, notThe } from "./letter";

test("from a strange number the code is read back, and the address changes", { tag: "@phone" }, async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { email } = await desk.person({ locale: "en" });
  await openCall(page);
  await type(page, email);
  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Вера Лугова");
  await press(page, "Enter", "e");
  await page.getByLabel("Field").selectOption("address");
  await page.getByLabel("New value").fill("Речная, 7");

  const check = page.getByRole("region", { name: "Code or link to a contact on record" });
  await check.getByRole("button", { name: "Send code and link" }).click();
  await expect(check.getByLabel("Code that was read back")).toBeFocused();
  await expect(check.getByRole("status")).toContainText("Sent to");
  const { code } = await letterTo(desk, email);
  await expectNoBarrier(page, { within: "main" });

  await type(page, notThe(code));
  await page.keyboard.press("Enter");
  await expect(check.getByRole("status")).toContainText("Wrong code, 4 tries left.");
  await page.getByLabel("Code that was read back").fill(code);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Verified by a code sent to").first()).toBeVisible();
  await expect(check.getByRole("button")).toHaveCount(0);
  await page.getByRole("button", { name: "Apply and finish" }).click();
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
  await page.getByRole("link", { name: "Open the ticket" }).click();
  await expect(page.getByText("Identity verified by a code or link sent to a contact on record")).toBeVisible();
});

test("a link is followed while the caller is on the line: the agent's screen shows it by itself", async ({
  desk,
  page,
  context,
  browser,
}) => {
  await desk.join(context, "agent");
  const { email } = await desk.person({ locale: "en" });
  await openCall(page);
  await type(page, email);
  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Вера Лугова");
  await press(page, "Enter", "d");
  await page.getByRole("button", { name: "Send code and link" }).click();
  const { link, text } = await letterTo(desk, email);
  expect(text).toContain("to delete personal data");
  const theirs = await browser.newContext();
  const letter = await theirs.newPage();
  await letter.goto(link);
  await letter.getByRole("button", { name: "Yes, it is me" }).click();
  await expect(letter.getByRole("heading", { name: "Thank you: it is you" })).toBeVisible();
  await theirs.close();

  await expect(page.getByText("Verified by a link sent to").first()).toBeVisible();
  await page.getByRole("radio", { name: "Edit data" }).check({ force: true });
  await expect(page.getByRole("button", { name: "Send again" }), "an edit is not what was confirmed").toBeVisible();
});
