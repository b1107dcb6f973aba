"use client";

import { useRouter } from "next/navigation";
import { Dialog } from "@/components/dialog/dialog";
import { Choice } from "@/components/forms/choice";
import { COLUMNS, type ColumnName } from "@/components/queue/columns";
import type { HeadTexts } from "@/components/queue/queue-table";
import { toast } from "@/components/toast/toast";
import { printSearch } from "@/domain/tickets/list/search-language/print";
import { isPersonal, type Term } from "@/domain/tickets/list/search-language/terms";
import { type QueueView, type Sort, TAB_TERMS } from "../queue-view";
import {
  changeViewAction,
  deleteViewAction,
  keepColumnsAction,
  restoreViewAction,
  saveViewAction,
  shareViewAction,
} from "../view-actions";
import { ViewForm } from "./view-form";

export type SavedView = {
  id: string;
  name: string;
  query: string;
  words: string;
  sort: Sort;
  shared: boolean;
  mayChange: boolean;
};

export type ViewTexts = {
  columns: string;
  columnsHint: string;
  save: string;
  saveTitle: string;
  edit: string;
  name: string;
  shared: string;
  sharedHint: string;
  wordsHint: string;
  takeSearch: string;
  submit: string;
  remove: string;
  close: string;
  saved: string;
  changed: string;
  removed: string;
  undo: string;
};

type Props = {
  view: Omit<QueueView, "terms"> & { sort: Sort };
  terms: Term[];
  saved: SavedView | null;
  columns: ColumnName[];
  mayShare: boolean;
  texts: ViewTexts;
  columnTexts: HeadTexts;
  onColumns: (columns: ColumnName[]) => void;
};

/** Which columns are drawn, and the search kept as a view: saved, changed, shared, taken away. */
export function ViewTools({ view, terms, saved, columns, mayShare, texts, columnTexts, onColumns }: Props) {
  const router = useRouter();
  const content = {
    query: [TAB_TERMS[view.tab], printSearch(terms.filter((term) => !isPersonal(term)))].filter(Boolean).join(" "),
    words: printSearch(terms.filter(isPersonal)),
    sort: view.sort,
    columns,
  };
  const chooseColumn = async (column: ColumnName, on: boolean) => {
    const next = COLUMNS.filter((one) => (one === column ? on : columns.includes(one)));
    onColumns(next);
    await (saved?.mayChange ? changeViewAction(saved.id, { columns: next }) : keepColumnsAction(next));
  };
  const remove = async ({ id }: SavedView) => {
    const answer = await deleteViewAction(id);
    if (!answer.ok) return toast({ text: answer.message, tone: "danger" });
    router.push("/queue");
    const bringBack = async () => {
      const back = await restoreViewAction(id);
      if (back.ok) router.push(`/queue?view=${id}`);
      else toast({ text: back.message, tone: "danger" });
    };
    toast({ text: texts.removed, action: { label: texts.undo, keys: "z", run: bringBack } });
  };

  return (
    <>
      <Dialog trigger={texts.columns} title={texts.columns} description={texts.columnsHint} closeLabel={texts.close}>
        <div className="flex flex-col gap-2">
          {COLUMNS.map((column) => (
            <Choice
              key={column}
              label={columnTexts[column]}
              checked={columns.includes(column)}
              onChange={(event) => chooseColumn(column, event.target.checked)}
            />
          ))}
        </div>
      </Dialog>
      {saved?.mayChange && (
        <Dialog trigger={texts.edit} title={saved.name} closeLabel={texts.close}>
          {(close) => (
            <ViewForm
              {...{ texts, mayShare }}
              view={saved}
              takeable
              onRemove={() => {
                close();
                void remove(saved);
              }}
              onSubmit={async ({ name, shared, takes }) => {
                const changed = await changeViewAction(saved.id, { name, ...(takes ? content : {}) });
                if (!changed.ok) return changed.message;
                const told = shared === saved.shared ? changed : await shareViewAction(saved.id, shared);
                if (!told.ok) return told.message;
                close();
                toast({ text: texts.changed });
                if (takes) router.push(`/queue?view=${saved.id}`);
                return null;
              }}
            />
          )}
        </Dialog>
      )}
      {(terms.length > 0 || view.tab !== "open" || !saved) && (
        <Dialog trigger={texts.save} title={texts.saveTitle} description={texts.wordsHint} closeLabel={texts.close}>
          {(close) => (
            <ViewForm
              {...{ texts, mayShare }}
              view={null}
              onSubmit={async ({ name, shared }) => {
                const answer = await saveViewAction({ ...content, name, shared });
                if (!answer.ok) return answer.errors[0]?.message ?? answer.message;
                close();
                toast({ text: texts.saved });
                router.push(`/queue?view=${answer.value.id}`);
                return null;
              }}
            />
          )}
        </Dialog>
      )}
    </>
  );
}
