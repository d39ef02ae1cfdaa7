import { createMemoryRouter } from "react-router";
import type { AppHistory } from "../app/create-app.tsx";

/** A history without an address bar that begins at this path. */
export function memoryHistory(path: string): AppHistory {
  return {
    basename: "",
    entry: path,
    createRouter: (routes, { entry, ...options }) =>
      createMemoryRouter(routes, { ...options, initialEntries: [entry] }),
  };
}
