import { randomBytes } from "node:crypto";

const ASKED = [
  "Здравствуйте! Отпишите меня, пожалуйста, от рассылки по Москве.",
  "Добрый день. Прошу удалить все мои персональные данные из вашей базы.",
  "Please unsubscribe me from your newsletter, I no longer live there.",
  "Я сменила фамилию: была Петрова, теперь Иванова. Исправьте, пожалуйста.",
  "Which of my data do you hold, and where did you get it?",
];
/** Three sentences; those of no two mails, and no two of a mail, are the same. */
function story(index: number, times: number): string[] {
  return Array.from({ length: times }, (_, at) => {
    const turn = index * times + at;
    return (
      `Я писала об этом через форму на сайте ${turn} раз, но ответа не получила. ` +
      `Письма приходят каждую неделю, хотя настройки номер ${turn} я меняла ещё в прошлом году. ` +
      `Надеюсь на ваше понимание ${turn}.\n`
    );
  });
}

/** A request of about 3 KB in plain text; no two are alike. */
export function textMail(index: number): Buffer {
  const text = `${ASKED[index % ASKED.length]}\n\n${story(index, 7).join("")}\nС уважением,\nАнна, договор ${index}\n`;
  return mail(index, "text/plain; charset=utf-8", text);
}

/** The same as text and HTML, with a file: about 50 KB. */
export function multipartMail(index: number): Buffer {
  const words = `${ASKED[index % ASKED.length]} Договор ${index}.`;
  const paragraphs = story(index, 12).map((told) => `<p style="color:#333">${told}</p>`);
  const html = `<html><body><p>${words}</p>${paragraphs.join("")}</body></html>`;
  const file = randomBytes(30_000).toString("base64").replace(/.{76}/g, "$&\r\n");
  const parts = [
    `Content-Type: multipart/alternative; boundary="inner"\r\n\r\n--inner\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\n\n${story(index, 5).join("")}\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--inner--`,
    `Content-Type: application/pdf; name="scan.pdf"\r\nContent-Disposition: attachment; filename="scan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`,
  ];
  const body = parts.map((part) => `--outer\r\n${part}\r\n`).join("");
  return mail(index, 'multipart/mixed; boundary="outer"', `${body}--outer--\r\n`);
}

function mail(index: number, type: string, body: string): Buffer {
  const head = [
    `Received: from mx.mail.example by desk.example with ESMTPS id ${index}; Mon, 2 Nov 2026 10:00:00 +0300`,
    `From: Anna <person${index}@mail.example>`,
    "To: privacy@desk.example",
    `Subject: =?utf-8?B?${Buffer.from(`Мои данные, письмо ${index}`).toString("base64")}?=`,
    "Date: Mon, 2 Nov 2026 10:00:00 +0300",
    `Message-ID: <${index}.${body.length}@mail.example>`,
    "MIME-Version: 1.0",
    `Content-Type: ${type}`,
    "Content-Transfer-Encoding: 8bit",
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
