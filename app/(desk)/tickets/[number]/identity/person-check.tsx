import { useTranslations } from "next-intl";
import { FoldButton } from "@/components/ticket/fold-button";
import { Callout } from "@/components/ui/callout";
import type { Screen } from "../read-screen";
import { checkAt } from "./check-at";
import { CheckOfTicket } from "./check-of-ticket";

/** With the person: the check itself, or the way to where it stands. */
export function PersonCheck({ screen }: { screen: Screen }) {
  const t = useTranslations("identity.link");
  const { identity, person, ticket } = screen;
  if (!person || person.erasedAt) return null;
  const { status } = identity;
  if (ticket.status === "resolved")
    return (
      status && (
        <Callout tone={status.tone} className="mt-3.5">
          {status.text}
        </Callout>
      )
    );
  if (checkAt(screen) !== null) return <CheckElsewhere label={t(identity.enter === null ? "go" : "goTo")} />;
  return (
    <div className="mt-3.5 border-t border-line pt-3">
      {status ? (
        <CheckOfTicket screen={screen} />
      ) : (
        <FoldButton size="sm" label={t("go")}>
          <CheckOfTicket screen={screen} />
        </FoldButton>
      )}
    </div>
  );
}

/** It says itself how far it is, and takes the focus. */
function CheckElsewhere({ label }: { label: string }) {
  return (
    <div className="mt-3.5 border-t border-line pt-3">
      <a
        href="#identity"
        className="rounded-sm text-sm font-medium text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current"
      >
        {label}
      </a>
    </div>
  );
}
