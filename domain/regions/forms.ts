import { foldLatin, toLatin } from "./latin";
import { SPELLINGS } from "./spellings";

/** What one written form stands for, and what it asks of the words around it. */
export type Form = { code: string; needsPlace: boolean; needsCapital: boolean; adjective: boolean };

const ENDINGS: Record<string, string> = {
  "": ",а,у,ом,ем,е,ы",
  а: "а,ы,и,е,у,ой,ою",
  я: "я,и,е,ю,ей,ею",
  ь: "ь,и,ью,ю,я,ем,е",
  о: "о,а,у,ом,ым,е",
  е: "е,я,ю,ем,и",
  й: "й,я,ю,ем,е",
  ы: "ы,,ов,ам,ами,ах",
  и: "и,,ей,ам,ами,ах",
  "*": "ий,ый,ая,ое,ие,ые,ого,ой,ому,ую,ою,им,ым,ом,их,ых,ими,ыми,его,ему,ем,яя,юю,ее,ей",
};

/** Every written form of every region, by its words in lower case joined with one space (Latin ones folded). */
export const FORMS: ReadonlyMap<string, Form> = collectForms();

/** The one-word Cyrillic adjectives in the nominative, each with its form: what «Новосиб. обл.» shortens. */
export const ADJECTIVES: ReadonlyMap<string, Form> = new Map(
  [...FORMS].filter(([text, form]) => form.adjective && /^[а-я]+ая$/.test(text)),
);

/** By the first word of a form, the most words a form has that begins with it. */
export const LONGEST_AFTER: ReadonlyMap<string, number> = longestAfter();

function longestAfter(): Map<string, number> {
  const longest = new Map<string, number>();
  for (const form of FORMS.keys()) {
    const words = form.split(" ");
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
  }
  return longest;
}

function collectForms(): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const [code, list] of Object.entries(SPELLINGS)) {
    for (const spelling of list.split(",")) addSpelling(forms, code, spelling.trim());
  }
  return forms;
}

function addSpelling(forms: Map<string, Form>, code: string, spelling: string): void {
  const flags = /^[?^]*/.exec(spelling)![0];
  const words = spelling.slice(flags.length);
  const form: Form = {
    code,
    needsPlace: flags.includes("?"),
    needsCapital: flags.includes("^"),
    adjective: false,
  };
  for (const { text, adjective } of declinePhrase(words)) {
    addForm(forms, text, { ...form, adjective });
    addForm(forms, text.split(" ").map(toLatin).map(foldLatin).join(" "), { ...form, adjective });
  }
}

/** A form asks for company only when every spelling that yields it does; the earlier region keeps a shared form. */
function addForm(forms: Map<string, Form>, text: string, form: Form): void {
  const known = forms.get(text);
  if (!known) forms.set(text, form);
  else if (known.code === form.code) {
    known.needsPlace &&= form.needsPlace;
    known.needsCapital &&= form.needsCapital;
    known.adjective &&= form.adjective;
  }
}

function declinePhrase(phrase: string): { text: string; adjective: boolean }[] {
  let forms: { text: string; adjective: boolean }[] = [{ text: "", adjective: false }];
  for (const word of phrase.split(" ")) {
    const declined = declineWord(word);
    forms = forms.flatMap((head) =>
      declined.map((form) => ({ text: `${head.text} ${form.text}`.trim(), adjective: form.adjective })),
    );
  }
  return forms;
}

function declineWord(word: string): { text: string; adjective: boolean }[] {
  if (word.endsWith("+")) {
    const stem = word.slice(0, -1);
    return [...declineWord(`${stem}/`), ...declineWord(`${stem}*`)];
  }
  const slash = word.indexOf("/");
  const adjective = word.endsWith("*");
  if (slash < 0 && !adjective) return [{ text: word, adjective: false }];
  const stem = adjective ? word.slice(0, -1) : word.slice(0, slash);
  const endings = ENDINGS[adjective ? "*" : word.slice(slash + 1)] ?? "";
  return endings.split(",").map((ending) => ({ text: stem + ending, adjective }));
}
