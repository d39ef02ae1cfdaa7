import { queryOptions } from "@tanstack/react-query";
import { servicesOf } from "./services.ts";

/** A question to a server of ours, which every page that shows the answer asks anew. @param path below the guard */
export function guardQuery<Answer>(
  queryKey: readonly unknown[],
  path: string,
  decode: (json: unknown) => Answer | null,
) {
  return queryOptions({
    queryKey,
    queryFn: ({ client, signal }) => servicesOf(client).client.askGuard(path, decode, signal),
    staleTime: 0,
  });
}
