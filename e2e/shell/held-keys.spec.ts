import { readTicket } from "@/domain/tickets/read/read";
import type { Desk } from "../desk";
import { holdAnswers, PROGRAMS, screenAt } from "../hold-answers";
import { box, expect, test } from "../queue/tickets";
import { openScreen, press } from "../screen";

/** As fast as somebody types who knows the desk by heart. */
const FAST = { delay: 60 };

const statusOf = async (desk: Desk, number: number) => (await readTicket(await adminOf(desk), number)).status;
const adminOf = async (desk: Desk) => ({
  ...(await desk.system()),
  actor: { kind: "token" as const, id: "e2e", role: "admin" as const },
});

test("a number typed while the call's screen is on its way stands in its field, whole", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person({ familyName: "Заречная" });
  await openScreen(page, "/queue");
  const arrive = await holdAnswers(page, screenAt("/calls/new"));
  await press(page, "g", "c");
  await page.keyboard.type(phone.replace("+7", "8"), FAST);
  await expect(page).toHaveURL(/\/queue/);
  arrive();
  await expect(page.getByRole("textbox").first()).toHaveValue(phone.replace("+7", "8"));
  await expect(page.getByText("Заречная").filter({ visible: true })).toBeVisible();
});

test("the whole call can be typed before its screen is there", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  await openScreen(page, "/queue");
  const arrive = await holdAnswers(page, screenAt("/calls/new"));
  await press(page, "g", "c");
  await page.keyboard.type(phone, FAST);
  for (const key of ["Enter", "u", "Enter"]) await page.keyboard.press(key);
  arrive();
  await expect(page.getByRole("link", { name: /Open the ticket/ })).toBeVisible();
});

test("a number that is pasted on the way arrives as well", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openScreen(page, "/queue");
  await page.evaluate(() => navigator.clipboard.writeText("+7 900 204-36-60"));
  const arrive = await holdAnswers(page, screenAt("/calls/new"));
  await press(page, "g", "c");
  await page.keyboard.press("ControlOrMeta+v");
  arrive();
  await expect(page.getByRole("textbox").first()).toHaveValue("+7 900 204-36-60");
});

test("what is typed at once into the queue, which has no field in focus, is searched for", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  await openScreen(page, "/people");
  const arrive = await holdAnswers(page, screenAt("/queue"));
  await press(page, "g", "q");
  await page.keyboard.type("1203", FAST);
  arrive();
  await expect(box(page)).toHaveValue("1203");
  await expect(box(page)).toBeFocused();
});

test("no key acts on a ticket that nobody has seen yet", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/queue?sort=received`);
  const arrive = await holdAnswers(page, screenAt(`/tickets/${number}`));
  await page.getByRole("link", { name: `#${number}` }).focus();
  await press(page, "o");
  for (const key of ["c", "a", "Enter", "e", "z"]) await page.keyboard.press(key, FAST);
  arrive();
  await expect(page).toHaveURL(`/tickets/${number}`);
  await press(page, "?");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await statusOf(desk, number)).toBe("new");
});

test("keys meant for a note open it, and the note holds what was typed", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/queue?sort=received`);
  const arrive = await holdAnswers(page, screenAt(`/tickets/${number}`));
  await page.getByRole("link", { name: `#${number}` }).focus();
  await press(page, "o", "i");
  await page.keyboard.type("Resolve at once, he calls again", FAST);
  arrive();
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("Resolve at once, he calls again");
});

test("`n` and keys after it do nothing to the ticket that is left", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const left = await open();
  await open();
  await openScreen(page, `/tickets/${left}`);
  const arrive = await holdAnswers(page, (url) => url.pathname === `/tickets/${left}`);
  await press(page, "n");
  for (const key of ["a", "Enter", "e"]) await page.keyboard.press(key, FAST);
  arrive();
  await expect(page).not.toHaveURL(`/tickets/${left}`);
  expect(await statusOf(desk, left)).toBe("new");
});

test("what follows a place chosen in the palette is not written into what is left", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const number = await open();
  await openScreen(page, `/tickets/${number}`);
  await press(page, "i");
  await expect(page.getByRole("textbox", { name: "Note" })).toBeFocused();
  const arrive = await holdAnswers(page, screenAt("/calls/new"));
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("calls", FAST);
  await page.keyboard.press("Enter");
  await page.keyboard.type("89002043660", FAST);
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("");
  arrive();
  await expect(page.getByRole("textbox").first()).toHaveValue("89002043660");
});

test("what is pressed before the page is alive is not lost, and does no harm", async ({
  desk,
  open,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const number = await open();
  const arrive = await holdAnswers(page, PROGRAMS);
  await page.goto(`/tickets/${number}`, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("set", FAST);
  arrive();
  await expect(page.getByRole("dialog").getByRole("combobox")).toHaveValue("set");
  expect(await statusOf(desk, number)).toBe("new");
});

test("a call typed before its page is alive is handed in, and the page is not sent by the browser", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { phone } = await desk.person();
  const arrive = await holdAnswers(page, PROGRAMS);
  await page.goto("/calls/new", { waitUntil: "commit" });
  await expect(page.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(phone, FAST);
  for (const key of ["Enter", "u", "Enter"]) await page.keyboard.press(key);
  arrive();
  await expect(page.getByRole("link", { name: /Open the ticket/ })).toBeVisible();
});
