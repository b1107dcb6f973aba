import type { z } from "zod";
import type { Spec } from "./spec";

/** No answer of the API may be kept by anybody in between, nor read as anything but what it says it is. */
export const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** A JSON answer with the status and headers of its operation. */
export function answerJson<Answer extends z.ZodType>(
  { answer }: Pick<Spec<z.ZodType, z.ZodType, z.ZodType, Answer>, "answer">,
  content: z.input<Answer>,
  extra: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const own = Object.entries(answer.headers ?? {}).map(([name, write]) => [name, write(content)]);
  return new Response(JSON.stringify(content), {
    status: extra.status ?? answer.status ?? 200,
    headers: { "content-type": "application/json", ...HEADERS, ...Object.fromEntries(own), ...extra.headers },
  });
}
