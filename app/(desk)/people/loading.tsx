import { PeopleSkeleton } from "@/components/person/people-skeleton";

export default function Loading() {
  return <PeopleSkeleton />;
}
