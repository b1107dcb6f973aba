import type { Page } from "@playwright/test";
import { type Desk, expect, NEWEST, test } from "../desk";
import { openScreen, press } from "../screen";

const WORDS = {
  en: {
    unsubscribe: "Request: Unsubscribe",
    done: "Done",
    delete: "Request: Delete",
    asked: /Asked .+, due /,
    resolve: "Resolve",
    reopen: "Reopen",
    history: "History",
    reopened: "Reopened",
    notTold: "Confirmation could not be delivered",
  },
  ru: {
    unsubscribe: "Запрос: Отписка",
    done: "Выполнено",
    delete: "Запрос: Удаление",
    asked: /Запрошено .+, срок /,
    resolve: "Решить",
    reopen: "Открыть снова",
    history: "История",
    reopened: "Открыто снова",
    notTold: "Не доставлено: подтверждение",
  },
} as const;

type Say = (typeof WORDS)[keyof typeof WORDS];

/** A mail that came, was carried out and answered; the ticket is on the page. @returns Message-ID of the confirmation */
async function answered(desk: Desk, page: Page, email: string, say: Say): Promise<string> {
  const subject = `Отписка ${email}`;
  await desk.deliver({ from: email, subject, text: "Отпишите меня от рассылки по Тверской области." });
  await openScreen(page, NEWEST);
  await page.getByRole("link", { name: subject }).click();
  await expect(page.getByRole("article", { name: say.unsubscribe })).toBeVisible();
  await press(page, "a", "Enter");
  await expect(page.getByRole("article", { name: say.unsubscribe })).toContainText(say.done);
  await press(page, "e");
  await expect(page.getByRole("button", { name: say.reopen })).toBeVisible();
  await expect.poll(() => desk.sentTo(email)).toHaveLength(2);
  return (await desk.sentIdsTo(email))[1]!;
}

/** RFC 3464: the mail could not be delivered. */
function returned(messageId: string, to: string): string {
  const part = (type: string, ...lines: string[]) => ["--r", `Content-Type: ${type}`, "", ...lines, ""];
  return [
    "Return-Path: <>",
    "From: Mail Delivery System <mailer-daemon@mail.example>",
    "To: privacy@desk.example",
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=r",
    "",
    ...part("text/plain", "The mail system could not deliver your message."),
    ...part(
      "message/delivery-status",
      "Reporting-MTA: dns; mail.example",
      "",
      `Final-Recipient: rfc822; ${to}`,
      "Action: failed",
      "Status: 5.1.1",
    ),
    ...part("text/rfc822-headers", `To: ${to}`, `Message-ID: <${messageId}>`),
    "--r--",
    "",
  ].join("\r\n");
}

for (const locale of ["en", "ru"] as const) {
  const say = WORDS[locale];

  test(`a follow-up opens the ticket again, and what it asks anew has its own clock (${locale})`, async ({
    desk,
    page,
    context,
  }) => {
    await desk.join(context, "agent", locale);
    const { email } = await desk.person();
    const confirmation = await answered(desk, page, email, say);
    await desk.deliver({
      from: email,
      subject: "Re: ответ",
      text: "И удалите мои данные, пожалуйста.",
      headers: [`In-Reply-To: <${confirmation}>`],
    });

    const added = page.getByRole("article", { name: say.delete });
    await expect(added, "the open ticket shows it without a reload").toContainText(say.asked);
    await expect(page.getByRole("button", { name: say.resolve })).toBeVisible();
    await expect(page.getByRole("region", { name: say.history })).toContainText(say.reopened);
  });

  test(`a confirmation that comes back opens the ticket again (${locale})`, async ({ desk, page, context }) => {
    await desk.join(context, "agent", locale);
    const { email } = await desk.person();
    const confirmation = await answered(desk, page, email, say);
    await desk.deliverSource(returned(confirmation, email));

    await expect(page.getByRole("button", { name: say.resolve })).toBeVisible();
    const history = page.getByRole("region", { name: say.history });
    await expect(history).toContainText(say.notTold);
    await expect(history).toContainText(say.reopened);
  });
}
