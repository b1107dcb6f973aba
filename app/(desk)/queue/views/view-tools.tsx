"use client";

import { useTranslations } from "next-intl";
import { reach } from "@/app/reach";
import { Dialog } from "@/components/dialog/dialog";
import { Choice } from "@/components/forms/choice";
import { useGo } from "@/components/network/use-go";
import { COLUMNS, type ColumnName, shareRoom } from "@/components/queue/columns";
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

type Props = {
  view: Omit<QueueView, "terms"> & { sort: Sort };
  terms: Term[];
  saved: SavedView | null;
  columns: ColumnName[];
  mayShare: boolean;
  onColumns: (columns: ColumnName[]) => void;
};

/** Which columns are drawn, and the search kept as a view: saved, changed, shared, taken away. */
export function ViewTools({ view, terms, saved, columns, mayShare, onColumns }: Props) {
  const t = useTranslations("queue.views");
  const columnName = useTranslations("queue.columns");
  const goTo = useGo();
  const rooms = shareRoom(columns);
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
    const answer = await reach(deleteViewAction(id));
    if (!answer.ok) return toast({ text: answer.message, tone: "danger" });
    goTo("/queue");
    const bringBack = async () => {
      const back = await reach(restoreViewAction(id));
      if (back.ok) goTo(`/queue?view=${id}`);
      else toast({ text: back.message, tone: "danger" });
    };
    toast({ text: t("removed"), action: { label: t("undo"), keys: "z", run: bringBack } });
  };

  return (
    <>
      <Dialog trigger={t("columns")} title={t("columns")} description={t("columnsHint")} closeLabel={t("close")}>
        <div className="flex flex-col gap-2">
          {COLUMNS.map((column) => (
            <Choice
              key={column}
              label={
                <>
                  {columnName(column)}
                  {columns.includes(column) && (
                    <span className={`text-muted ${rooms[column].told}`}> {t("noRoom")}</span>
                  )}
                </>
              }
              checked={columns.includes(column)}
              onChange={(event) => chooseColumn(column, event.target.checked)}
            />
          ))}
        </div>
      </Dialog>
      {saved?.mayChange && (
        <Dialog trigger={t("edit")} title={saved.name} closeLabel={t("close")}>
          {(close) => (
            <ViewForm
              mayShare={mayShare}
              view={saved}
              takeable
              onRemove={() => {
                close();
                void remove(saved);
              }}
              onSubmit={async ({ name, shared, takes }) => {
                const changed = await reach(changeViewAction(saved.id, { name, ...(takes ? content : {}) }));
                if (!changed.ok) return changed.message;
                const told = shared === saved.shared ? changed : await reach(shareViewAction(saved.id, shared));
                if (!told.ok) return told.message;
                close();
                toast({ text: t("changed") });
                if (takes) goTo(`/queue?view=${saved.id}`);
                return null;
              }}
            />
          )}
        </Dialog>
      )}
      {(terms.length > 0 || view.tab !== "open" || !saved) && (
        <Dialog trigger={t("save")} title={t("saveTitle")} description={t("wordsHint")} closeLabel={t("close")}>
          {(close) => (
            <ViewForm
              mayShare={mayShare}
              view={null}
              onSubmit={async ({ name, shared }) => {
                const answer = await reach(saveViewAction({ ...content, name, shared }));
                if (!answer.ok) return answer.errors[0]?.message ?? answer.message;
                close();
                toast({ text: t("saved") });
                goTo(`/queue?view=${answer.value.id}`);
                return null;
              }}
            />
          )}
        </Dialog>
      )}
    </>
  );
}
