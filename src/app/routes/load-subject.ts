import type { QueryClient } from "@tanstack/react-query";
import type { LoaderFunction } from "react-router";
import { ownUserQuery, userQuery } from "../../queries/users.ts";

/**
 * Reads whom the page is about before it is shown, so that its heading and its focus are final. What is known already
 * is not waited for; a failed read is told by the page.
 */
export function loadSubject(queryClient: QueryClient): LoaderFunction {
  return async ({ params: { userId } }) => {
    const reading: Promise<unknown> =
      userId === undefined
        ? queryClient.ensureQueryData(ownUserQuery())
        : queryClient.ensureQueryData(userQuery(userId));
    await reading.catch(() => undefined);
    return null;
  };
}
