import type { Page } from "@playwright/test";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import type { NewTicket } from "@/domain/tickets/ticket";
import { test as base, expect } from "../desk";

export { expect };

type Wish = Partial<NewTicket> & { text?: string };

/** The desk is shared with other journeys, which look for their tickets among the open ones: what a test opens is dismissed after it. */
export const test = base.extend<{ open: (wish?: Wish) => Promise<number> }>({
  open: async ({ desk }, use) => {
    const opened: number[] = [];
    await use(async ({ text, ...wish } = {}) => {
      const system = await desk.system();
      const { email } = await desk.person();
      const { number } = await openTicket(system, {
        channel: "email",
        receivedAt: system.now,
        contact: { kind: "email", value: email },
        message: text ? { text } : undefined,
        requests: [{ type: "question" }],
        ...wish,
      });
      opened.push(number);
      return number;
    });
    const acting = { ...(await desk.system()), actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
    for (const number of opened) await dismissTicket(acting, number, "spam").catch(() => {});
  },
});

/** A word that no other test writes. */
export const word = () => `слово${crypto.randomUUID().replaceAll(/[^a-z]/g, "")}`;

export const box = (page: Page) => page.getByRole("combobox", { name: "Search tickets" });

export const rowOf = (page: Page, number: number) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: `#${number}` }) });

export async function search(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press("Enter");
  await expect(page.getByRole("list", { name: "Searching for" })).toBeVisible();
}
