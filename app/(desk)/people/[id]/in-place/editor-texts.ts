import { getTranslations } from "next-intl/server";

const WORDS = [
  "edit",
  "save",
  "cancel",
  "remove",
  "undo",
  "empty",
  "required",
  "name",
  "nowHeld",
  "proof.legend",
  "proof.contact",
  "proof.contactHint",
  "proof.facts",
  "proof.factsHint",
  "proof.needed",
  "proof.known.contact",
  "proof.known.facts",
  "proof.change",
  "clash.title",
  "clash.yours",
  "clash.theirs",
  "clash.was",
  "clash.save",
  "clash.kept",
  "reveal.hide",
  "reveal.copy",
  "reveal.copied",
] as const;

type EditorWord = (typeof WORDS)[number];
/** Every word that editing in place needs in the browser. `{field}` and `{why}` stand in those of `about`. */
export type EditorTexts = Record<EditorWord, string> & {
  about: Record<"saved" | "notSaved" | "editField" | "meanwhile", string>;
};

/** The words in the reader's language. */
export async function readEditorTexts(): Promise<EditorTexts> {
  const t = await getTranslations("record.inPlace");
  return {
    ...(Object.fromEntries(WORDS.map((word) => [word, t(word)])) as Record<EditorWord, string>),
    about: {
      saved: t.raw("saved") as string,
      notSaved: t.raw("notSaved") as string,
      editField: t.raw("editField") as string,
      meanwhile: t.raw("meanwhile") as string,
    },
  };
}
