import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "react-router";
import type { LoaderFunction } from "react-router";
import { paths } from "../../paths.ts";
import { servicesOf } from "../../queries/services.ts";

/**
 * A loader for signed-in people only; others are sent to sign-in and come back afterwards. An expired session passes:
 * the page is kept, and the dialog over it asks for the password.
 * @param basename what stands before the app's own paths in the address, "" for nothing
 */
export function guarded(queryClient: QueryClient, basename: string, loader?: LoaderFunction): LoaderFunction {
  return (args, handlerContext) => {
    const { kind } = servicesOf(queryClient).client.session.state();
    if (kind !== "signed-out") return loader === undefined ? null : loader(args, handlerContext);
    const { pathname: whole, search } = new URL(args.request.url);
    const pathname = whole.slice(basename.length);
    throw redirect(paths.signIn(pathname === paths.account() ? undefined : `${pathname}${search}`));
  };
}
