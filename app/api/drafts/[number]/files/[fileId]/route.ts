import { Refusal } from "@/domain/refusal";
import { detachFromDraft } from "@/domain/tickets/conversation/drafts/detach";
import { answerDraft } from "../../../answer-draft";

/** Takes a file off one's own draft. */
export async function DELETE(request: Request, { params }: { params: Promise<{ number: string; fileId: string }> }) {
  return answerDraft(request, params, async (acting, { number, version }) => {
    const { fileId } = await params;
    if (!/^\d{1,15}$/.test(fileId)) throw new Refusal("not_found");
    return detachFromDraft(acting, number, version, Number(fileId));
  });
}
