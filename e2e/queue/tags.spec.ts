import { expectNoBarrier } from "../barriers";
import { openScreen, press } from "../screen";
import { expect, rowOf, search, test, word } from "./tickets";

test("a ticket is tagged by key, found by its tag, and tags are put on and taken off several at once", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const rare = word();
  const tag = `Press ${rare}`;
  const [one, two] = [await open({ text: rare }), await open({ text: rare })];
  await openScreen(page, `/tickets/${one}`);
  await press(page, "w");
  const field = page.getByLabel("Tag", { exact: true });
  await expect(field).toBeFocused();
  await field.fill(tag);
  await field.press("Enter");
  const tags = page.getByRole("list", { name: "Tags" });
  await expect(tags).toContainText(tag);
  await expectNoBarrier(page);
  await press(page, "w");
  await field.fill(tag.toUpperCase());
  await field.press("Enter");
  await expect(page.getByText("The ticket has this tag already.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `Remove the tag ${tag}` }).click();
  await expect(tags).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(tags).toContainText(tag);

  await openScreen(page, "/queue");
  const box = page.getByRole("combobox", { name: "Search tickets" });
  await box.fill(`tag:${rare.slice(0, 6)}`);
  await page.getByRole("option", { name: `"${tag}"` }).click();
  await expect(rowOf(page, one!)).toBeVisible();
  await expect(rowOf(page, two!)).toBeHidden();
  expect(page.url(), "a tag may name somebody").not.toContain(rare);

  await search(page, rare);
  // The rows of the search before it are gone then, and with them what was selected among them.
  await expect(rowOf(page, two!)).toBeVisible();
  await page.getByRole("checkbox", { name: `Select ticket ${one}` }).check();
  await page.getByRole("checkbox", { name: `Select ticket ${two}` }).check();
  await page.getByRole("button", { name: "Tags…" }).click();
  await field.fill(`more ${rare}`);
  await field.press("Enter");
  await expect(page.getByText("2 tickets tagged")).toBeVisible();
  await page.getByRole("button", { name: "Columns" }).click();
  await page
    .getByRole("menuitemcheckbox", { name: /Tags/ })
    .or(page.getByRole("checkbox", { name: /Tags/ }))
    .first()
    .click();
  await page.keyboard.press("Escape");
  await expect(rowOf(page, two!)).toContainText(`more ${rare}`);
  await expect(rowOf(page, one!)).toContainText("1 more tag");
});
