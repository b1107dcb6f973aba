"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/app/http/ask";
import { toast } from "@/components/toast/toast";
import { deleteFile, type Files, postFile } from "./draft-requests";
import type { ReplyDraft } from "./reply-draft";

/** In bytes: what the server takes, so that nobody waits for an upload in vain. */
const LARGEST = 10_000_000;

/** Adds and removes files of the letter, and says in a toast which was not taken and why. */
export function useFiles(ticket: number, store: ReplyDraft) {
  const t = useTranslations("composer.editor");
  const [uploading, setUploading] = useState<string[]>([]);

  const change = (ask: (version: number) => Promise<Answer<Files>>) =>
    store.act(async (version) => {
      const answer = await ask(version);
      if (answer.kind !== "done") return answer;
      return { kind: "done", value: { version: answer.value.version, facts: { files: answer.value.files } } };
    });
  const refuse = (name: string, why: string) => toast({ text: `${name}: ${why}`, tone: "danger" });
  const add = async (files: Iterable<File>) => {
    const chosen = [...files];
    for (const { name } of chosen.filter(({ size }) => size > LARGEST)) refuse(name, t("fileTooLarge"));
    const taken = chosen.filter(({ size }) => size <= LARGEST);
    setUploading((names) => [...names, ...taken.map(({ name }) => name)]);
    for (const file of taken) {
      const answer = await change((version) => postFile(ticket, version, file));
      setUploading((names) => names.toSpliced(names.indexOf(file.name), 1));
      if (answer.kind === "refused") refuse(file.name, answer.message);
      if (answer.kind === "away") refuse(file.name, t("away"));
    }
  };
  const remove = async ({ id, name }: { id: number; name: string }) => {
    const answer = await change((version) => deleteFile(ticket, version, id));
    if (answer.kind === "away") refuse(name, t("away"));
  };
  return { uploading, add, remove };
}
