import type { QueryClient } from "@tanstack/react-query";
import { redirect, type LoaderFunction } from "react-router";
import { servicesOf } from "../queries/services.ts";
import { ownUserQuery, userQuery } from "../queries/users.ts";
import { signInFor } from "./signed-out-entry.ts";

/** The loaders of pages for signed-in people. */
export function createLoaders(queryClient: QueryClient, basename: string) {
  /** Others are sent to sign-in and come back afterwards. An expired session passes: the dialog over the page asks. */
  function guarded(loader: LoaderFunction): LoaderFunction {
    return (args, handlerContext) => {
      const { kind } = servicesOf(queryClient).client.session.state();
      if (kind !== "signed-out") return loader(args, handlerContext);
      throw redirect(signInFor(new URL(args.request.url), basename));
    };
  }
  return {
    /** For everybody who is signed in. */
    open: guarded(() => null),
    /** Begins to read one's own user; the page is there at once and shows the state as soon as it is read. */
    ownUser: guarded(() => {
      void queryClient.prefetchQuery(ownUserQuery());
      return null;
    }),
    /**
     * Reads who the page is about before it is shown, so that its heading and its focus are final. What is known already
     * is not waited for; a failed read is told by the page.
     */
    subject: guarded(async ({ params: { userId } }) => {
      const reading: Promise<unknown> =
        userId === undefined
          ? queryClient.ensureQueryData(ownUserQuery())
          : queryClient.ensureQueryData(userQuery(userId));
      await reading.catch(() => undefined);
      return null;
    }),
  };
}

/*
 * `shouldRevalidate` of the routes that hold a secret. Their steps are moves within one page: reading the user or asking
 * the guards again at each could put an error or the sign-in page in place of a secret that exists only here.
 */

export function keepWizard({
  currentUrl,
  nextUrl,
}: Readonly<Record<"currentUrl" | "nextUrl", URL>>): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}

type Params = Readonly<Record<string, string | undefined>>;

/** Hand-over and walkthrough share one enrollment. */
export function keepAssistance({
  currentParams,
  nextParams,
}: Readonly<Record<"currentParams" | "nextParams", Params>>): boolean {
  return currentParams["userId"] !== nextParams["userId"];
}
