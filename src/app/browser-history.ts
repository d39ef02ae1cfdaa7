import { createBrowserRouter } from "react-router";
import type { AppHistory } from "./create-app.tsx";

/**
 * The address bar.
 * @param basename what stands before the app's own paths in the address, "" for nothing
 */
export function browserHistory(basename = ""): AppHistory {
  const address = () => `${location.pathname}${location.search}`;
  return {
    basename,
    entry: address(),
    createRouter: (routes, { entry, ...options }) => {
      if (entry !== address()) history.replaceState(null, "", entry);
      return createBrowserRouter(routes, options);
    },
  };
}
