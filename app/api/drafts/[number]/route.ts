import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { discardDraft } from "@/domain/tickets/conversation/drafts/discard";
import { readColleagueDrafts, readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { saveDraft } from "@/domain/tickets/conversation/drafts/save";
import { answerDraft } from "../answer-draft";

const Words = z.object({
  subject: z.string(),
  text: z.string(),
  templateId: z.number().int().positive().nullable(),
});

type Params = { params: Promise<{ number: string }> };

/** One's own draft on a ticket, and what colleagues are writing there. */
export async function GET(request: Request, { params }: Params) {
  return answerDraft(request, params, async (acting, { number }) => ({
    own: await readOwnDraft(acting, number),
    colleagues: await readColleagueDrafts(acting, number),
  }));
}

/** Saves one's own draft. */
export async function PUT(request: Request, { params }: Params) {
  return answerDraft(request, params, async (acting, { number, version }) => {
    if (request.headers.get("content-type") !== "application/json") throw new Refusal("invalid");
    const words = Words.safeParse(await request.json().catch(() => null));
    if (!words.success) throw new Refusal("invalid");
    return saveDraft(acting, number, version, words.data);
  });
}

/** Throws one's own draft away. */
export async function DELETE(request: Request, { params }: Params) {
  return answerDraft(request, params, (acting, { number, version }) => discardDraft(acting, number, version));
}
