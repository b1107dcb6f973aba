import type { RequestType } from "@/vocabulary/requests";

type Letter = { subject: string; text: string };

/** What the writer of a sample letter has. */
type Writer = { name: string; region: string };

type Write = (writer: Writer) => Letter;

/** Letters as people write them, each asking one thing; by the language of the writer. */
export const SAMPLE_LETTERS: Record<"ru" | "en", [RequestType, Write][]> = {
  ru: [
    [
      "unsubscribe",
      ({ name, region }) => ({
        subject: "Рассылка",
        text: `Добрый день!\n\nПожалуйста, отпишите меня от рассылки по региону ${region}. Я туда больше не езжу.\n\nС уважением,\n${name}`,
      }),
    ],
    [
      "unsubscribe",
      ({ name }) => ({
        subject: "Хватит писем",
        text: `Здравствуйте.\nЗамучили письмами каждый день. Уберите мой адрес из рассылки и больше ничего не присылайте.\n\n${name}`,
      }),
    ],
    [
      "edit",
      ({ name }) => ({
        subject: "Сменился адрес",
        text: `Здравствуйте! Мы переехали, прошу исправить в моих данных адрес на: г. Тверь, ул. Садовая, д. 14, кв. 8.\n\nСпасибо!\n${name}`,
      }),
    ],
    [
      "delete",
      ({ name }) => ({
        subject: "Удаление данных",
        text: `Прошу полностью удалить мои персональные данные из вашей базы.\n\n${name}`,
      }),
    ],
    [
      "access",
      ({ name }) => ({
        subject: "Какие данные обо мне вы храните?",
        text: `Добрый день.\nСообщите, пожалуйста, какие мои персональные данные вы обрабатываете, с какой целью и кому передаёте.\n\n${name}`,
      }),
    ],
  ],
  en: [
    [
      "unsubscribe",
      ({ name, region }) => ({
        subject: "Your newsletter",
        text: `Hello,\n\nplease unsubscribe me from the mailing for ${region}. I no longer live there.\n\nKind regards\n${name}`,
      }),
    ],
    [
      "edit",
      ({ name }) => ({
        subject: "New address",
        text: `Hi, we have moved. Please change my address to 14 Garden Street, flat 8, Tver.\n\nThanks,\n${name}`,
      }),
    ],
    [
      "delete",
      ({ name }) => ({
        subject: "Please delete my data",
        text: `Hello,\n\nI would like you to delete all personal data that you hold about me.\n\n${name}`,
      }),
    ],
  ],
};
