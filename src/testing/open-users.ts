import { screen } from "@testing-library/react";
import { renderApp, type RenderOptions } from "./render-app.tsx";

/** The list, as an administrator sees it unless told otherwise. */
export async function openUsers(options: RenderOptions & { readonly path?: string } = {}) {
  const { path = "/users" } = options;
  const scene = await renderApp("/account", {
    signedInAs: "administrator",
    config: { guard: true },
    ...options,
  });
  await screen.findByRole("heading", { name: "Your MFA" });
  await scene.app.router.navigate(path);
  await screen.findByRole("heading", { name: "Users" });
  await screen.findByRole("table");
  return scene;
}

/** The names in the list, in its order. */
export const namesInList = () =>
  screen.getAllByRole("rowheader").map((cell) => cell.querySelector("bdi")?.textContent);
