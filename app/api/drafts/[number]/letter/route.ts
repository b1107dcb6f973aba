import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { fillForTicket } from "@/domain/templates/fill-for-ticket";
import { answerDraft } from "../../answer-draft";

const Query = z.object({ template: z.coerce.number().int().positive(), locale: z.enum(["ru", "en"]) });

/** A template filled in from the ticket, in one language. */
export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  return answerDraft(request, params, (acting, { number }) => {
    const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new Refusal("not_found");
    return fillForTicket(acting, query.data.template, number, query.data.locale);
  });
}
