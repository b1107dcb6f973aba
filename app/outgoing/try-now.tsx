import { ActionForm } from "@/app/form/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { tryNowAction } from "./try-now-action";

/** Tries at once to send what waits. */
export function TryNow({ label, done }: { label: string; done: string }) {
  return (
    <ActionForm action={tryNowAction} done={done}>
      <SubmitButton variant="secondary" size="sm">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
