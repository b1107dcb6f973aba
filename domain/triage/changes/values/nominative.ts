import { GIVEN_NAMES } from "./given-names";

/** The case that the word before a name asks for: «на», «впишите» whom, «из» where, «в» where, called by what name. */
export type Case = "accusative" | "genitive" | "locative" | "instrumental";

const LEADS: Record<string, Case> = {
  на: "accusative",
  из: "genitive",
  от: "genitive",
  с: "genitive",
  в: "locative",
  во: "locative",
};
const PUT = /^(?:постав\p{L}*|верн(?:и|ите)|впиши\p{L}*|укажи\p{L}*|запиши\p{L}*|пиши\p{L}*|напиши\p{L}*)$/u;
const CALLED =
  /^(?:зовут|звать|зовите|зову|называ\p{L}*|назва\p{L}*|ста(?:л|ла|ть|ну)|быть|буду|будет|величать|записал\p{L}*|именем|была|был|остал\p{L}*|числ\p{L}*|счита\p{L}*|хочу)$/u;

/** The case asked for by a plain Russian word; null when it asks for none. */
export function caseAfter(word: string): Case | null {
  if (PUT.test(word)) return "accusative";
  return LEADS[word] ?? (CALLED.test(word) ? "instrumental" : null);
}

type Endings = [RegExp, string[]][];

/** What an ending may have been; the likelier first. An empty list: it may be the nominative itself, so it stays. */
const GIVEN: Record<Case, Endings> = {
  accusative: [
    [/ия$/u, ["ий"]],
    [/ью$/u, ["ья", "ь"]],
    [/ю$/u, ["я"]],
    [/у$/u, ["а"]],
    [/ьва$/u, ["ев"]],
    [/(\p{L})ла$/u, ["$1ел", "$1л"]],
    [/а$/u, [""]],
    [/я$/u, ["й", "ь"]],
  ],
  genitive: [
    [/ия$/u, ["ий"]],
    [/а$/u, [""]],
    [/я$/u, ["й", "ь"]],
    [/ы$/u, ["а"]],
    [/и$/u, ["а", "я", "ь"]],
  ],
  locative: [],
  instrumental: [
    [/ием$/u, ["ий"]],
    [/[её]м$/u, ["й", "ь"]],
    [/ом$/u, [""]],
    [/ь[её]й$/u, ["ья"]],
    [/[её]й$/u, ["я", "а"]],
    [/ой$/u, ["а"]],
    [/ью$/u, ["ь"]],
  ],
} as const;

const FAMILY: Record<Case, Endings> = {
  accusative: [
    [/ую$/u, ["ая"]],
    [/(?:ов|ев|ёв|ин|ын)а$/u, []],
    [/([сц])кого$/u, ["$1кий"]],
    [/ого$/u, ["ой"]],
    [/у$/u, ["а"]],
    [/([кнрлдтмг])а$/u, ["$1"]],
  ],
  genitive: [],
  locative: [],
  instrumental: [
    [/([сц])кой$/u, ["$1кая"]],
    [/([сц])ким$/u, ["$1кий"]],
    [/(ов|ев|ёв|ин|ын)ой$/u, ["$1а"]],
    [/(ов|ев|ёв|ин|ын)ым$/u, ["$1"]],
    [/ом$/u, [""]],
  ],
};

const TOWN: Record<Case, Endings> = {
  accusative: [
    [/у$/u, ["а"]],
    [/ую$/u, ["ая"]],
    [/ю$/u, ["я"]],
  ],
  genitive: [
    [/ы$/u, ["а"]],
    [/([гкхжш])и$/u, ["$1а"]],
    [/и$/u, ["ь"]],
    [/ого$/u, ["ый"]],
    [/а$/u, [""]],
    [/я$/u, ["ь"]],
  ],
  locative: [
    [/ах$/u, ["ы"]],
    [/и$/u, ["ь"]],
    [/ой$/u, ["ая"]],
    [/е$/u, [""]],
  ],
  instrumental: [],
};
/** Towns that end in «а», whose locative looks like that of one that ends in a consonant. */
const FEMININE =
  /^(?:москв|самар|пенз|тул|уф|чит|калуг|вологд|костром|елабуг|коломн|анап|ухт|инт|воркут|балаших|лобн|шатур|кашир|рузаевк|находк|астан|бухар|пермск|йошкар-ол|нахабин|махачкал|алм-ат|алма-ат|елец|алушт|ялт|одесс|полтав|винниц|вязьм|сызран|жуковк|барабинск|тавд|ревд|туапс|инз|рыбн|лугов|гатчин|кандалакш|кинешм|шу|сарапулк|мосток|ладог)$/;

/** A Russian name or town in the nominative; as it is where its ending does not tell. */
export function nominative(written: string, kind: "given" | "family" | "town", asked: Case): string {
  const endings = { given: GIVEN, family: FAMILY, town: TOWN }[kind][asked];
  const known =
    kind === "given" ? (word: string) => GIVEN_NAMES.has(word.toLowerCase().replaceAll("ё", "е")) : () => false;
  if (/^(?:сочи|тбилиси|набережные челны|химки)$/i.test(written) || known(written)) return written;
  const parts = written.split("-").map((part) => restore(part, endings, known, kind));
  return kind === "family" ? inAgreement(parts).join("-") : parts.join("-");
}

/** «Туманова-Ладожский»: the second name tells that the first is a man's, too. */
function inAgreement(parts: string[]): string[] {
  const isMans = /(?:й|[бвгдзклмнпрстфхцчш])$/u.test(parts.at(-1)!);
  return parts.map((part, at) => (isMans && at < parts.length - 1 ? part.replace(/(ов|ев|ёв|ин|ын)а$/u, "$1") : part));
}

function restore(
  word: string,
  endings: Endings,
  known: (word: string) => boolean,
  kind: "given" | "family" | "town",
): string {
  const shouted = word === word.toUpperCase();
  const small = shouted ? word.toLowerCase() : word;
  for (const [ending, nominatives] of endings) {
    if (!ending.test(small) || small.length < 3) continue;
    const forms = nominatives.map((form) => small.replace(ending, form));
    const best = forms.find(known) ?? (kind === "given" && forms.length > 0 && /[ая]$/u.test(small) ? small : forms[0]);
    const form =
      kind === "town" && ending.source === "е$" && FEMININE.test(small.slice(0, -1).toLowerCase())
        ? `${small.slice(0, -1)}а`
        : (best ?? small);
    return shouted ? form.toUpperCase() : form;
  }
  return word;
}
