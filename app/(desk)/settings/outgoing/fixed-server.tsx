import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { DefinitionList } from "@/components/ui/definition-list";
import type { MailServerView, ShownServer } from "@/domain/outbox/server/read";
import { ServerTests } from "./server-tests";

/** The mail server of the environment, which cannot be changed here. */
export function FixedServer({
  server,
  stored,
  email,
}: {
  server: ShownServer;
  stored: MailServerView["stored"];
  email: string;
}) {
  const t = useTranslations("settings.outgoing");
  return (
    <div className="flex flex-col gap-4">
      <Callout title={t("fixed")}>
        {t("fixedDescription")} {stored && t("overridden", { host: stored.host })}
      </Callout>
      <DefinitionList
        items={[
          { term: t("host"), value: server.host },
          { term: t("port"), value: server.port },
          { term: t("security"), value: t(`securities.${server.security}`) },
          { term: t("login"), value: server.login ?? t("noLogin") },
          ...(server.login ? [{ term: t("password"), value: t("passwordSet") }] : []),
        ]}
      />
      <form className="flex flex-col gap-4">
        <ServerTests email={email} fixed />
      </form>
    </div>
  );
}
