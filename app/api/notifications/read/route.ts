import { z } from "zod";
import { markRead } from "@/domain/notifications/mark-read";
import { answerScreen, readSent } from "../../answer-screen";

const id = z.number().int().positive();
const Sent = z.union([
  z.object({ ids: z.array(id).min(1).max(100) }).strict(),
  z.object({ ticket: id }).strict(),
  z.object({ upTo: id }).strict(),
]);

/** Marks one's own notifications as read. */
export async function POST(request: Request) {
  return answerScreen(async (acting) => markRead(acting, await readSent(request, Sent)));
}
