import { Refusal } from "@/domain/refusal";

const LONGEST = 2000;

/**
 * A link to a recording as it is kept and shown: https alone, without a name and password in it.
 *
 * @throws Refusal `invalid` on `recordingUrl`
 */
export function judgeRecording(url: string): string {
  const read = url.length <= LONGEST && URL.canParse(url) ? new URL(url) : null;
  const fit = read?.protocol === "https:" && !read.username && !read.password && read.hostname !== "";
  if (!fit || read.href.length > LONGEST)
    throw new Refusal("invalid", {}, [{ field: "recordingUrl", code: "bad_url" }]);
  return read.href;
}
