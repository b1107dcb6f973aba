import { expect, NEWEST, test } from "../desk";
import { openScreen, press } from "../screen";

const WORDS = {
  en: {
    unsubscribe: "Request: Unsubscribe",
    access: "Request: Access to data",
    refused: "Refused",
    proposed: "Proposed",
    undo: "Undo",
    newsletter: "Newsletter",
    dismissed: "Not a request: Newsletter",
    after: "It is a request after all",
    was: "Unsubscribe was actually",
    take: "Take as a request",
    ticket: /^Ticket/,
  },
  ru: {
    unsubscribe: "Запрос: Отписка",
    access: "Запрос: Доступ к данным",
    refused: "Отказано",
    proposed: "Предложено",
    undo: "Отменить",
    newsletter: "Рассылка",
    dismissed: "Это не запрос: Рассылка",
    after: "Это всё-таки запрос",
    was: "Отписка, а на деле",
    take: "Принять как запрос",
    ticket: /^Обращение №/,
  },
} as const;

for (const locale of ["en", "ru"] as const) {
  const say = WORDS[locale];

  test(`what was read wrongly is set right with one key and given back with another (${locale})`, async ({
    desk,
    page,
    context,
  }) => {
    await desk.join(context, "supervisor", locale);
    const { email } = await desk.person();
    const subject = `Вопрос ${email}`;
    await desk.deliver({ from: email, subject, text: "Отпишите меня от рассылки по Тверской области." });
    await openScreen(page, NEWEST);
    await page.getByRole("link", { name: subject }).click();

    const asked = page.getByRole("article", { name: say.unsubscribe });
    await expect(asked).toContainText(say.proposed);
    await expect(page.locator("mark[data-of]").first()).toBeVisible();
    await press(page, "j");
    await expect(asked).toBeFocused();
    await expect(page.locator("mark[data-lit]").first()).toBeVisible();

    await press(page, "4");
    await expect(page.getByRole("article", { name: say.access })).toBeVisible();
    await press(page, "z");
    await expect(asked).toContainText(say.proposed);
    await press(page, "x");
    await expect(asked).toContainText(say.refused);
    await page.getByRole("button", { name: say.undo }).last().click();
    await expect(asked).toContainText(say.proposed);

    await press(page, "d");
    await page.getByRole("button", { name: say.newsletter }).click();
    await expect(page.getByText(say.dismissed, { exact: true })).toBeVisible();
    await page.getByRole("button", { name: say.after }).click();
    await expect(asked).toContainText(say.proposed);

    await press(page, "4");
    await expect(page.getByRole("article", { name: say.access })).toBeVisible();
    const number = page.url().split("/").at(-1)!;
    await openScreen(page, "/mail/triage?days=7");
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: `#${number}` }) });
    await expect(row).toContainText(say.was);
  });

  test(`a mail believed to be none is taken as the request it is (${locale})`, async ({ desk, page, context }) => {
    await desk.join(context, "supervisor", locale);
    const { email } = await desk.person();
    const subject = `Away ${email}`;
    const headers = ["Auto-Submitted: auto-replied"];
    await desk.deliver({
      from: email,
      subject,
      text: "I am out of the office until Monday and will reply then.",
      headers,
    });
    await openScreen(page, "/mail?outcome=non_request");
    const row = page.getByRole("row").filter({ hasText: subject });
    await row.getByRole("link", { name: subject }).click();
    await page.getByRole("button", { name: say.take }).click();
    await page.getByRole("link", { name: say.ticket }).click();
    await expect(page).toHaveURL(/\/tickets\/\d+$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(subject);
  });
}
