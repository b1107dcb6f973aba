import { currentSession } from "@/app/session";
import { connect } from "@/db/client";
import type { StaffSession } from "@/domain/staff/sessions";
import { createHub, type Hub } from "./hub";

const kept = globalThis as typeof globalThis & { rightsdeskHub?: Hub };

const HUB_CONNECTIONS = 2;

/** What happens on the desk, as it happens, for signed-in staff: `{action, ticket, person}`, ids only. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  return new Response(streamTo(session, request.signal), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // No-transform keeps compression from holding events back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    },
  });
}

function streamTo({ sessionId, staff }: StaffSession, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream({
    start(controller) {
      const send = (event: string) => controller.enqueue(encoder.encode(event));
      const close = () => {
        leave();
        controller.close();
      };
      send("retry: 1000\n\n");
      // The hub outlives the process's pool, which is opened anew when the database restarts; the driver renews its listening.
      kept.rightsdeskHub ??= createHub(connect(process.env.RIGHTSDESK_APP_DATABASE_URL!, HUB_CONNECTIONS));
      leave = kept.rightsdeskHub.join({ sessionId, staffId: staff.id, role: staff.role, send, close });
      signal.addEventListener("abort", leave);
    },
    cancel: () => leave(),
  });
}
