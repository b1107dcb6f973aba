import { readAttachment } from "@/domain/tickets/read-attachment";
import { answerStaff } from "../../answer-staff";

/** A file that came with a message. It is always saved and never shown, whatever it claims to be. */
export async function GET(_request: Request, { params }: { params: Promise<{ attachmentId: string }> }) {
  const { attachmentId } = await params;
  return answerStaff(attachmentId, async (acting, id) => {
    const { name, content } = await readAttachment(acting, id);
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${encodeName(name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  });
}

/** RFC 8187: everything but the plainest characters as percent-encoded UTF-8; half a surrogate pair would be none. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
