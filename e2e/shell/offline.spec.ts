import { box, expect, test } from "../queue/tickets";
import { openScreen, press } from "../screen";

const KEPT = "You are still on the same page";

test("without a network no way leads to a blank page: keys and links keep it and say so", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, "/queue?sort=received");
  await context.setOffline(true);
  await expect(page.getByText("No connection:")).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeHidden();
  const ways = [
    async () => {
      await page.getByRole("link", { name: `#${number}` }).focus();
      await press(page, "o");
    },
    () => page.getByRole("link", { name: `#${number}` }).click(),
    () => press(page, "g", "p"),
    () => page.getByRole("link", { name: "People" }).click(),
  ];
  for (const go of ways) {
    await go();
    await expect(page.getByText(KEPT).last()).toBeVisible();
    await expect(page).toHaveURL("/queue?sort=received");
    await expect(page.getByRole("link", { name: `#${number}` })).toBeVisible();
    await page.getByRole("button", { name: "Close" }).last().click();
    await expect(page.getByText(KEPT)).toBeHidden();
  }
  await context.setOffline(false);
  await expect(page.getByText("No connection:")).toBeHidden();
  await page.getByRole("link", { name: `#${number}` }).click();
  await expect(page).toHaveURL(`/tickets/${number}`);
});

test("a screen that nobody answers for keeps the page, where keys work on, until the desk answers again", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, "/queue?sort=received");
  await page.route(
    (url) => url.pathname !== "/api/events" && url.pathname !== "/",
    (route) => route.abort("connectionrefused"),
  );
  await page.getByRole("link", { name: `#${number}` }).click();
  await expect(page.getByText(KEPT).last()).toBeVisible();
  await expect(page.getByText("No connection:")).toBeVisible();
  await expect(page).toHaveURL("/queue?sort=received");
  await press(page, "/");
  await page.keyboard.type("still mine");
  await expect(box(page)).toHaveValue("still mine");
  await page.unrouteAll();
  await expect(page.getByText("No connection:")).toBeHidden();
  await expect(box(page)).toHaveValue("still mine");
  await expect(page).toHaveURL("/queue?sort=received");
});

test("a verb that is pressed without a network says so, and the page stays", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/tickets/${number}`);
  await page.route(
    (url) => url.pathname === `/tickets/${number}`,
    (route) => (route.request().method() === "POST" ? route.abort("connectionrefused") : route.continue()),
  );
  await press(page, "n");
  await expect(page.getByText("Rightsdesk is not responding").last()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`#${number}`);
});
