"use client";

import { createContext, type ReactNode, use, useState } from "react";
import type { FieldEdit } from "@/domain/people/edit/edit-fields";
import type { SaveState } from "./save-field-action";

/** How the requester’s identity was verified: asked once for as long as the record is open. */
export type Proof = "contact" | "facts";

type Editor = {
  locale: string;
  mayEdit: boolean;
  save: (edit: FieldEdit, proof: Proof) => Promise<SaveState>;
  proof: Proof | null;
  setProof: (proof: Proof | null) => void;
  /** Contacts in full by their ids, while they are shown. */
  revealed: ReadonlyMap<number, string>;
  setRevealed: (revealed: ReadonlyMap<number, string>) => void;
};

const NONE: ReadonlyMap<number, string> = new Map();
const Context = createContext<Editor | null>(null);

/** Holds what the fields of one record share while it is open. */
export function EditorProvider({
  proof: known,
  children,
  ...given
}: Pick<Editor, "locale" | "mayEdit" | "save" | "proof"> & { children: ReactNode }) {
  const [proof, setProof] = useState(known);
  const [revealed, setRevealed] = useState(NONE);
  return <Context value={{ ...given, proof, setProof, revealed, setRevealed }}>{children}</Context>;
}

export function useEditor(): Editor {
  const editor = use(Context);
  if (!editor) throw new Error("a field of a record stands outside its editor");
  return editor;
}
