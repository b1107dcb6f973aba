import { requireStaff } from "@/app/session";
import { readRawMail } from "@/domain/intake/ledger/read-raw-mail";
import { Refusal } from "@/domain/refusal";

/** The source of a message as a file. Never shown by the browser: it is hostile input. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { acting } = await requireStaff("mail:read");
  const { id } = await params;
  try {
    const mail = /^\d{1,15}$/.test(id) ? await readRawMail(acting, Number(id)) : null;
    if (!mail?.raw) return new Response(null, { status: 404 });
    return new Response(Buffer.from(mail.raw), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename="mail-${mail.id}.eml"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  } catch (thrown) {
    if (thrown instanceof Refusal) return new Response(null, { status: 404 });
    throw thrown;
  }
}
