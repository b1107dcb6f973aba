import { toast } from "./toast";

/** Puts a text on the clipboard and says so. A browser gives none to a page without https, and may ask its reader first. */
export async function copyText(text: string, say: { copied: string; failed: string }): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast({ text: say.copied });
  } catch {
    toast({ text: say.failed, tone: "warning" });
  }
}
