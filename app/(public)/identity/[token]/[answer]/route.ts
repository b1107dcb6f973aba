import { getLocale, getTranslations } from "next-intl/server";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { answerLink } from "@/domain/identity/answer-link";
import { countMiss, isBarred } from "../../misses";

const DONE = { confirm: "confirmed", deny: "denied" } as const;

type Params = { params: Promise<{ token: string; answer: string }> };

/**
 * The press of a button, and the only thing that answers a check. It reads no body and no cookie: the address says it all, and
 * whoever has it may. Where it leads to has no secret in its address.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { token, answer } = await params;
  if (answer !== "confirm" && answer !== "deny") return new Response(null, { status: 404 });
  if (isBarred(request.headers)) {
    const t = await getTranslations("identity.page.later");
    return new Response(`${t("title")}. ${t("text")}`, { status: 429, headers: { "retry-after": "600" } });
  }
  const answered = await answerLink(await actAs(connection().db, DESK), token, answer);
  if (!answered) countMiss(request.headers);
  const location = `/identity/answered/${answered ? DONE[answer] : "over"}?lang=${await getLocale()}`;
  return new Response(null, { status: 303, headers: { location } });
}
