"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { changeView } from "@/domain/views/change";
import { keepColumns } from "@/domain/views/columns";
import { deleteView } from "@/domain/views/delete";
import { restoreView } from "@/domain/views/restore";
import { saveView } from "@/domain/views/save";
import { shareView } from "@/domain/views/share";
import { SORTS } from "./queue-view";

const Id = z.uuid();
const Columns = z.array(z.string().max(20)).max(20);
const Content = z.object({
  query: z.string().max(1000),
  words: z.string().max(500),
  sort: z.enum(SORTS),
  columns: Columns.nullable(),
});
const New = Content.extend({ name: z.string().max(200), shared: z.boolean() });

export async function saveViewAction(view: z.infer<typeof New>): Promise<FormState<{ id: string }>> {
  return attempt((acting) => saveView(acting, New.parse(view)));
}

export async function changeViewAction(
  id: string,
  change: Partial<z.infer<typeof Content>> & { name?: string },
): Promise<FormState> {
  const wanted = Content.extend({ name: z.string().max(200) }).partial();
  return attempt((acting) => changeView(acting, Id.parse(id), wanted.parse(change)));
}

export async function shareViewAction(id: string, shared: boolean): Promise<FormState> {
  return attempt((acting) => shareView(acting, Id.parse(id), z.boolean().parse(shared)));
}

export async function deleteViewAction(id: string): Promise<FormState> {
  return attempt((acting) => deleteView(acting, Id.parse(id)));
}

export async function restoreViewAction(id: string): Promise<FormState> {
  return attempt((acting) => restoreView(acting, Id.parse(id)));
}

export async function keepColumnsAction(columns: string[]): Promise<FormState> {
  return attempt((acting) => keepColumns(acting, Columns.parse(columns)));
}
