import { needsProof, type RequestType } from "@/vocabulary/requests";

type Tone = "info" | "success" | "warning" | "danger";

/** How far an identity check is, in the reader's words. */
export type ShownCheck = {
  status: { tone: Tone; text: string } | null;
  /** The check whose code can be entered now. */
  enter: number | null;
  sentBefore: boolean;
  addresses: { id: number; masked: string }[];
  /** What counts now, in words, each for its kinds of request; none: for all. */
  verified: { about: RequestType[]; text: string }[];
};

/** The words that say by what a request of this kind is proven; null when no check proves it. */
export function provenBy({ verified }: ShownCheck, type: RequestType): string | null {
  return verified.find(({ about }) => about.length === 0 || about.includes(type))?.text ?? null;
}

/** Whether a check would show something that none shows yet. */
export function mayShowMore(shown: ShownCheck, asked: RequestType[]): boolean {
  return shown.verified.length === 0 || asked.some((type) => needsProof(type) && provenBy(shown, type) === null);
}
