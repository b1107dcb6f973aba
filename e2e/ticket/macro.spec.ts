import { openTicket } from "@/domain/tickets/lifecycle/open";
import { expect, test } from "../desk";
import { openScreen, press, type } from "../screen";

test("a macro is put together in settings, run by m, and stops with nothing done when a step is refused", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "supervisor");
  const name = `Unsubscribe ${crypto.randomUUID().slice(0, 8)}`;
  await openScreen(page, "/settings/macros/new");
  await page.getByLabel("Name in Russian").fill(`${name} (ru)`);
  await page.getByLabel("Name in English").fill(name);
  for (const [index, kind] of ["Claim", "Apply a request", "Resolve"].entries()) {
    await page.getByRole("button", { name: "Add a step" }).click();
    const step = page.getByRole("listitem", { name: `Step ${index + 1}` });
    await step.getByLabel("Action").selectOption({ label: kind });
  }
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();

  const person = await desk.person();
  const system = await desk.system();
  const wish = { channel: "email" as const, receivedAt: system.now, personId: person.id };
  const question = await openTicket(system, { ...wish, requests: [{ type: "question" }] });
  const leaving = await openTicket(system, { ...wish, requests: [{ type: "unsubscribe", region: "RU-TVE" }] });

  await openScreen(page, `/tickets/${question.number}`);
  await press(page, "m");
  const list = page.getByRole("dialog", { name: "Run a macro" });
  await expect(list).toContainText("2. Apply: Unsubscribe");
  await type(page, name.slice(-8));
  await press(page, "Enter");
  await expect(page.getByText(/Nothing was done: the macro stopped at step 2/)).toBeVisible();
  await expect(page.getByText("Unassigned")).toBeVisible();

  await openScreen(page, `/tickets/${leaving.number}`);
  await press(page, "m");
  await type(page, name.slice(-8));
  await press(page, "Enter");
  await expect(page.getByText("Resolved in time")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Macro run");
});
