"use server";

import type { ReactNode } from "react";
import { z } from "zod";
import { attemptQuietly } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { readRegionNames } from "@/app/record-names/region-names";
import { previewRequest } from "@/domain/tickets/requests/preview-request";
import { requireId } from "../../place";
import { readChanges } from "../read-changes";
import { PreviewBody } from "./preview-body";

const Application = z.object({ assurance: z.enum(["contact", "facts"]).optional() });

/** What applying would change with what stands in the form now, drawn. */
export async function previewAction(request: number, form: FormData) {
  return attemptQuietly(async (acting): Promise<{ body: ReactNode; mark: string | null; stopped: boolean }> => {
    const { assurance } = readForm(Application, form);
    const preview = await previewRequest(acting, requireId(request), { assurance, changes: readChanges(form) });
    const regionName = await readRegionNames(acting);
    return {
      body: <PreviewBody preview={preview} regionName={regionName} />,
      mark: preview.fingerprint,
      stopped: preview.stops.length > 0,
    };
  });
}
