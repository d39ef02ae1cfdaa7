import { useQuery } from "@tanstack/react-query";
import { decodeAboutPerson, type AboutPerson } from "../api/contract/about-person.ts";
import { guardQuery } from "./guard-query.ts";
import { useGuarded } from "./cases.ts";

/** What a server of ours knows of a person, and what happened around them in 72 hours; null while that is not known. */
export function useAboutPerson(userId: string | undefined): AboutPerson | null {
  const path = `/users/${encodeURIComponent(userId ?? "")}/about`;
  const { data } = useQuery({
    ...guardQuery(["guard", "cases", "about", userId], path, decodeAboutPerson),
    enabled: useGuarded() && userId !== undefined,
  });
  return data ?? null;
}
