import { z } from "zod";
import { screenRoute } from "@/app/http/screen-route";
import { markRead } from "@/domain/notifications/mark-read";

const id = z.number().int().positive();
const body = z.union([
  z.object({ ids: z.array(id).min(1).max(100) }).strict(),
  z.object({ ticket: id }).strict(),
  z.object({ upTo: id }).strict(),
]);

/** Marks one's own notifications as read. */
export const POST = screenRoute({ body }, ({ acting, body }) => markRead(acting, body));
