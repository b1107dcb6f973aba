import { z } from "zod";
import { answerScreen, readSent } from "@/app/api/answer-screen";
import type { Acting } from "@/domain/acting";
import { discardCallDraft } from "@/domain/calls/drafts/discard";
import { readCallDraft } from "@/domain/calls/drafts/read";
import { saveCallDraft } from "@/domain/calls/drafts/save";
import { Refusal } from "@/domain/refusal";

const Typed = z.object({ text: z.string().min(2), personId: z.uuid().nullable() });
const Address = z.object({
  call: z.coerce.number().int().positive().nullable(),
  version: z.coerce.number().int().nonnegative(),
});

/** What one typed during a call; `call` absent: one that no telephone system announced. */
export async function GET(request: Request): Promise<Response> {
  return answerAt(request, (acting, { call }) => readCallDraft(acting, call));
}

/** Keeps what is typed. */
export async function PUT(request: Request): Promise<Response> {
  return answerAt(request, async (acting, { call, version }) => {
    return saveCallDraft(acting, call, version, await readSent(request, Typed));
  });
}

/** Throws it away. */
export async function DELETE(request: Request): Promise<Response> {
  return answerAt(request, (acting, { call }) => discardCallDraft(acting, call));
}

function answerAt(request: Request, answer: (acting: Acting, address: z.output<typeof Address>) => Promise<unknown>) {
  return answerScreen(async (acting) => {
    const { searchParams } = new URL(request.url);
    const address = Address.safeParse({ call: searchParams.get("call"), version: searchParams.get("version") ?? 0 });
    if (!address.success) throw new Refusal("not_found");
    return answer(acting, address.data);
  });
}
