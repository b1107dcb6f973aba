import type { MailToTriage } from "./non-requests/mail-to-triage";
import { mayAsk } from "./reader/judge";
import { understand } from "./understand";

/** A letter that came within a mail. */
type AttachedLetter = MailToTriage["enclosed"][number];

const FEW = 40;
/** «Добрый день!» or a name says nothing, wherever it points. */
const NEXT_TO_NONE = 6;
/** The author says that the letter is another's and that they pass it on. */
const PASSES_ON =
  /(?<!\p{L})(?:пересыла|пересла|перешл|переадрес|перенаправ|передаю|вот (?:её|ее|его|их) (?:письмо|просьба|слова)|forward|pass(?:ing)? (?:this |it )?(?:on|along)|пересил|перенаправ|leite\p{L}* .{0,40}weiter|weiterleit)/iu;
const POINTS =
  /(?<!\p{L})(?:влож|прилож|прилаг|прикреп|прикладыва|аттач|файл|документ|скан|заявлени|ниже|следующ|attach|enclos|below|following|file|document|scan|letter|вклад|додат|прикріп|нижче|anhang|anbei|beigefügt|unten|datei)/iu;
/** What may well be asked of a mail that asks nothing else. */
const DOUBTS =
  /\?|(?<!\p{L})(?:спам|фишинг|мошенн|подозрит|обман|жалуюсь|жалоб|spam|phish|scam|fraud|suspicious|fake|betrug)/iu;
const ASKED = ["unsubscribe", "delete", "edit", "access", "disclosure"] as const;
const SURELY_ASKED = 0.6;

/**
 * A mail whose own words only point to a letter in an attachment, or to one that it passes on: the letter's words are read as the
 * author's, and whoever wrote it is whose data it is about. What the own words ask themselves needs no attachment.
 */
export function withAttachedWords(mail: MailToTriage): MailToTriage {
  const { own } = mail.words;
  const count = own.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const passesOn = PASSES_ON.test(own);
  if (count > FEW || DOUBTS.test(own) || !(count <= NEXT_TO_NONE || passesOn || POINTS.test(own))) return mail;
  const attached = mail.enclosed.filter((letter) => letter.attached);
  const quoted = attached.length === 0 && passesOn ? mail.enclosed : [];
  const letters = [...attached, ...quoted].filter((letter) => !isOurs(letter, mail));
  if (letters.length === 0 || asksItself(mail)) return mail;
  const asking = letters.filter((letter) =>
    mayAsk(understand({ ...mail, subject: letter.subject, words: asWords(letter) }).likely),
  );
  return asking.length === 0 ? mail : joined(mail, asking);
}

/** What the desk has sent is not what its author asks of it. */
function isOurs({ from }: AttachedLetter, { to, cc }: MailToTriage): boolean {
  const domain = (address: string) => address.slice(address.lastIndexOf("@"));
  return from !== null && [...to, ...cc].some((ours) => domain(ours.address) === domain(from.address));
}

function asksItself(mail: MailToTriage): boolean {
  if (mail.words.own === "") return false;
  const { likely } = understand({ ...mail, subject: "" });
  return ASKED.some((kind) => likely[kind] > SURELY_ASKED);
}

function asWords({ own, signature }: AttachedLetter): MailToTriage["words"] {
  return { own, quoted: "", signature };
}

function joined(mail: MailToTriage, letters: AttachedLetter[]): MailToTriage {
  const author = letters.find(({ from }) => from !== null)?.from ?? null;
  const another = author !== null && author.address !== mail.from?.address;
  const said = letters.map(({ subject, own }) => [subject, own].filter((words) => words !== "").join("\n"));
  return {
    ...mail,
    from: author ?? mail.from,
    replyTo: another ? null : mail.replyTo,
    words: {
      own: [another ? "" : mail.words.own, ...said].filter((words) => words !== "").join("\n\n"),
      quoted: "",
      signature: [another ? "" : mail.words.signature, ...letters.map(({ signature }) => signature)].join("\n").trim(),
    },
  };
}
