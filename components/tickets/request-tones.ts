import type { IconName } from "@/components/icons/shapes";
import type { Tone } from "@/components/ui/tone";
import type { RequestType } from "@/vocabulary/requests";

/** How each kind of request looks, wherever it is drawn. */
export const REQUEST_LOOKS: Record<RequestType, { tone: Tone; icon: IconName }> = {
  unsubscribe: { tone: "accent", icon: "unsubscribe" },
  edit: { tone: "info", icon: "edit" },
  delete: { tone: "danger", icon: "delete" },
  access: { tone: "teal", icon: "eye" },
  question: { tone: "neutral", icon: "question" },
  disclosure: { tone: "violet", icon: "disclosure" },
};
