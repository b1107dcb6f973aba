import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FoldButton } from "@/components/ticket/fold-button";
import { Callout } from "@/components/ui/callout";
import type { Screen } from "../read-screen";
import { checkAt } from "./check-at";
import { CheckOfTicket } from "./check-of-ticket";

/** With the person: the check itself, or how far it is and the way to where it stands. */
export function PersonCheck({ screen }: { screen: Screen }) {
  const t = useTranslations("identity.link");
  const { identity, person, ticket } = screen;
  if (!person || person.erasedAt) return null;
  const { status } = identity;
  const told = status && <Callout tone={status.tone}>{status.text}</Callout>;
  if (ticket.status === "resolved") return told && <div className="mt-3.5">{told}</div>;
  if (checkAt(screen) !== null) return <CheckElsewhere status={told} label={t("goTo")} />;
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

function CheckElsewhere({ status, label }: { status: ReactNode; label: string }) {
  return (
    <div className="mt-3.5 flex flex-col items-start gap-2 border-t border-line pt-3">
      {status}
      <CheckLink>{label}</CheckLink>
    </div>
  );
}

/** To the check, wherever it stands on the page; it takes the focus. */
function CheckLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="#identity"
      className="rounded-sm text-sm font-medium text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current"
    >
      {children}
    </a>
  );
}
