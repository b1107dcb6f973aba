import { RecordSkeleton } from "@/components/person/record-skeleton";

export default function Loading() {
  return <RecordSkeleton />;
}
