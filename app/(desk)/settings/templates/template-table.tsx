import { useTranslations } from "next-intl";
import { RowLink } from "@/components/tables/row-link";
import { Table } from "@/components/tables/table";
import { TableCell } from "@/components/tables/table-cell";
import { TableRow } from "@/components/tables/table-row";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { beginningOf } from "@/domain/templates/beginning-of";
import type { Template } from "@/domain/templates/lock";
import { nameIn } from "../../../record-names/name-in";
import { ArchiveButton } from "../archive-button";
import { archiveTemplateAction, restoreTemplateAction } from "./actions";

/** Templates by name; those in use open to be changed, those archived can be taken back. */
export function TemplateTable({
  caption,
  templates,
  language,
}: {
  caption: string;
  templates: Template[];
  language: "ru" | "en";
}) {
  const t = useTranslations("templates");
  return (
    <Card flush>
      <Table
        caption={caption}
        columns={[
          { label: t("columns.name") },
          { label: t("columns.beginning"), className: "max-w-md" },
          { label: t("columns.updated") },
          { label: t("columns.actions"), hideLabel: true, align: "end" },
        ]}
      >
        {templates.map((template) => (
          <TableRow key={template.id}>
            <TableCell label={t("columns.name")}>
              {template.archivedAt ? (
                <span className="text-ink-soft">{nameIn(language, template)}</span>
              ) : (
                <RowLink href={`/settings/templates/${template.id}`}>{nameIn(language, template)}</RowLink>
              )}
            </TableCell>
            <TableCell label={t("columns.beginning")} className="max-w-md">
              <span className="line-clamp-1 text-muted">
                {beginningOf(language === "ru" ? template.textRu : template.textEn)}
              </span>
            </TableCell>
            <TableCell label={t("columns.updated")}>
              <Time at={template.updatedAt} inRow />
            </TableCell>
            <TableCell align="end">
              <ArchiveButton
                archived={template.archivedAt !== null}
                archive={archiveTemplateAction.bind(null, template.id)}
                restore={restoreTemplateAction.bind(null, template.id)}
                labels={{
                  archive: t("archive"),
                  archived: t("archived", { name: nameIn(language, template) }),
                  restore: t("restore"),
                  restored: t("restored"),
                  undo: t("undo"),
                }}
              />
            </TableCell>
          </TableRow>
        ))}
      </Table>
    </Card>
  );
}
