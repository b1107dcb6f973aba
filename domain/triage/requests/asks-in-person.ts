import type { Hit } from "./find-requests";

const STRONG = 0.75;
const FIRST_PERSON =
  /(?<![\p{L}])(?:я|меня|мне|мой|мою|моя|мое|моих|моего|моей|нас|нам|прошу|хочу|me|my|i|i'm|us|menya|menja|moj|moy)(?![\p{L}])/iu;
/** «Please take the address off every list», as a firm writes. */
const POLITELY = /^\s*(?:please|kindly|we (?:ask|request|require)|просим|просьба|требуем)(?!\p{L})/iu;
/** «Please unsubscribe here»: what an advertisement offers. */
const WAY_OUT = /https?:|www\.|(?:reply|click|link|here|visit|button|ссылк|кнопк|здесь|нажм|ответьте|перейд|ответом)/iu;

/** Whether plain words make a request for who wrote them, as no program does that returns a mail. */
export function asksInPerson(hits: Hit[]): boolean {
  return hits
    .filter(({ weight, stance, sentence }) => weight >= STRONG && stance !== "mentioned" && !sentence.subject)
    .some(
      ({ sentence: { text } }) =>
        FIRST_PERSON.test(text) || !text.includes(" ") || (POLITELY.test(text) && !WAY_OUT.test(text)),
    );
}
