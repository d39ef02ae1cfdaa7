import { useQuery } from "@tanstack/react-query";
import { decodeAboutPerson, type AboutPerson } from "../api/contract/about-person.ts";
import { useGuarded } from "./cases.ts";
import { useServices } from "./services.ts";

/** What a server of ours knows of a person, and what happened around them in 72 hours; null while that is not known. */
export function useAboutPerson(userId: string | undefined): AboutPerson | null {
  const { client } = useServices();
  const query = useQuery({
    queryKey: ["guard", "cases", "about", userId],
    queryFn: ({ signal }) =>
      client.askGuard(`/users/${encodeURIComponent(userId ?? "")}/about`, decodeAboutPerson, signal),
    enabled: useGuarded() && userId !== undefined,
    staleTime: 0,
  });
  return query.data ?? null;
}
