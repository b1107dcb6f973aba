import { useTranslations } from "next-intl";
import { RowLink } from "@/components/tables/row-link";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { Macro, MacroStep } from "@/domain/macros/lock";
import { nameIn } from "../../../record-names/name-in";
import { ArchiveButton } from "../archive-button";
import { archiveMacroAction, restoreMacroAction } from "./actions";

/** Macros by name with what they do; those in use open to be changed, those archived can be taken back. */
export function MacroTable({
  caption,
  macros,
  locale,
  say,
}: {
  caption: string;
  macros: Macro[];
  locale: string;
  say: (step: MacroStep) => string;
}) {
  const t = useTranslations("macros");
  return (
    <Card flush>
      <Table
        caption={caption}
        columns={[
          { label: t("columns.name") },
          { label: t("columns.steps"), className: "max-w-md" },
          { label: t("columns.updated") },
          { label: t("columns.actions"), hideLabel: true, align: "end" },
        ]}
      >
        {macros.map((macro) => {
          const name = nameIn(locale, macro);
          return (
            <TableRow key={macro.id}>
              <TableCell label={t("columns.name")}>
                {macro.archivedAt ? (
                  <span className="text-ink-soft">{name}</span>
                ) : (
                  <RowLink href={`/settings/macros/${macro.id}`}>{name}</RowLink>
                )}
              </TableCell>
              <TableCell label={t("columns.steps")} className="max-w-md">
                <span className="line-clamp-2 text-muted">{macro.steps.map(say).join(" → ")}</span>
              </TableCell>
              <TableCell label={t("columns.updated")}>
                <Time at={macro.updatedAt} />
              </TableCell>
              <TableCell align="end">
                <ArchiveButton
                  archived={macro.archivedAt !== null}
                  archive={archiveMacroAction.bind(null, macro.id)}
                  restore={restoreMacroAction.bind(null, macro.id)}
                  labels={{
                    archive: t("archive"),
                    archived: t("archived", { name }),
                    restore: t("restore"),
                    restored: t("restored"),
                    undo: t("undo"),
                  }}
                />
              </TableCell>
            </TableRow>
          );
        })}
      </Table>
    </Card>
  );
}
