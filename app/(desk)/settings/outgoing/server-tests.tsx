import { useTranslations } from "next-intl";
import { TestConnection } from "../mailboxes/test-connection";
import { testServerAction } from "./actions";

/** Whether the server lets us in, and whether it takes a letter to one's own address. */
export function ServerTests({ email, fixed }: { email: string; fixed: boolean }) {
  const t = useTranslations("settings.outgoing");
  return (
    <>
      <TestConnection label={t("test")} action={testServerAction.bind(null, fixed, false)} />
      <div>
        <TestConnection label={t("letter")} action={testServerAction.bind(null, fixed, true)} />
        <p className="mt-1.5 text-sm break-words text-muted">{t("letterHint", { email })}</p>
      </div>
    </>
  );
}
