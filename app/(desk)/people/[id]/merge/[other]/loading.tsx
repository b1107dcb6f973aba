import { FormSkeleton } from "@/components/person/form-skeleton";

export default function Loading() {
  return <FormSkeleton />;
}
