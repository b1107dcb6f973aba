import { findMentions, regionsNamed } from "@/domain/regions/mentions";
import type { Sentence } from "./language/sentences";

const KEEP =
  /(?:остав(?:ить|ьте|ляем|ь|ляйте)|пусть (?:ид[её]т|прид|приход|оста|будет|буд)|не (?:трогайте|отключ|отпис|убирай|снимай)|нужн[аы]? |читаю (?:с|регулярно)|сохран|кроме|за исключением|leave|keep|except|but not|apart from|still want|enjoy)/iu;
const EVERYWHERE =
  /(?:от (?:всего|всех|всей)|всех (?:\p{L}+ )?(?:рассыл|подпис|регион|спис|писем)|все (?:рассыл|подпис|регион|письма)|ни одно|ничего|никаки|любы(?:е|х)|вообще|полностью|of any kind|all (?:regions|topics|mailings|lists|newsletters|e-?mails)|every(?:thing| list)|any (?:more )?(?:mail|e-?mail|newsletter)s?)/iu;

/**
 * The regions whose mailings are to end: those named where the sender asks for it, without the ones they keep; else the one
 * that the subject or the quoted newsletter is about. Null stands for everywhere.
 *
 * @param said the sentences that ask for it
 */
export function wantedRegions(
  said: Sentence[],
  sentences: Sentence[],
  subject: string,
  quoted: string,
): (string | null)[] {
  const asking = new Set(said.map((sentence) => sentence.text));
  const own = sentences.filter((sentence) => !sentence.subject);
  const kept = new Set(own.flatMap((sentence) => keptIn(sentence.text)));
  const pick = (texts: string[]) => regionsNamed(...texts).filter((code) => !kept.has(code));

  const here = pick(own.filter((sentence) => asking.has(sentence.text)).map((sentence) => sentence.text));
  if (here.length > 0) return here;
  if (own.some((sentence) => asking.has(sentence.text) && EVERYWHERE.test(sentence.text))) return [null];
  const near = pick(own.filter((sentence) => !LIVES.test(sentence.text)).map((sentence) => sentence.text));
  const about = near.length > 0 ? near : pick([subject]);
  const found = about.length > 0 ? about : pick([quoted]);
  return found.length > 0 ? found : [null];
}

const LIVES = /(?:живу|прожива|перее(?:хал|зжа)|адрес доставки|i live|moved to|living in)/iu;

/** Regions in the parts of a sentence that say to leave them; a part goes from one comma or turn to the next. */
function keptIn(text: string): string[] {
  return text
    .split(/[,;\n]|\s(?:а|но|but|and)\s/u)
    .filter((part) => KEEP.test(part) && findMentions(part).length > 0)
    .flatMap((part) => regionsNamed(part));
}
