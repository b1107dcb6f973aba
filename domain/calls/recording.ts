import { Refusal } from "@/domain/refusal";

const MAX_LENGTH = 2000;

/** Only https, without credentials. @throws Refusal `invalid` on `recordingUrl` */
export function judgeRecording(url: string): string {
  const parsed = url.length <= MAX_LENGTH && URL.canParse(url) ? new URL(url) : null;
  const valid = parsed?.protocol === "https:" && !parsed.username && !parsed.password && parsed.hostname !== "";
  if (!valid || parsed.href.length > MAX_LENGTH)
    throw new Refusal("invalid", {}, [{ field: "recordingUrl", code: "bad_url" }]);
  return parsed.href;
}
