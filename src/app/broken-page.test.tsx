import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RouterProvider, createMemoryRouter } from "react-router";
import { describe, expect, it, vi } from "vitest";
import { BrokenPage, isChunkError } from "./broken-page.tsx";

function renderBroken(error: Error) {
  const fail = (): never => {
    throw error;
  };
  const router = createMemoryRouter(
    [
      { path: "/", loader: fail, element: null, errorElement: <BrokenPage /> },
      { path: "/account", element: <h1>Your MFA</h1> },
    ],
    { initialEntries: ["/"] },
  );
  render(<RouterProvider router={router} />);
}

describe("when something breaks", () => {
  it("says what is certain, shows nothing of the error, and leads on", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    renderBroken(new Error("KQ5P6HBW63UTX4JP"));
    expect(await screen.findByRole("heading", { name: "Something went wrong" })).toBeVisible();
    expect(screen.getByText(/to see whether MFA is on/u)).toBeVisible();
    expect(document.body.textContent).not.toContain("KQ5P6HBW63UTX4JP");
    const buttons = screen.getAllByRole("button").map((button) => button.textContent);
    expect(buttons, "the primary button ends the line").toEqual(["Reload the page", "Go to Your MFA"]);
    await userEvent.click(screen.getByRole("button", { name: "Go to Your MFA" }));
    expect(await screen.findByRole("heading", { name: "Your MFA" })).toBeVisible();
  });

  it("asks to load the page again when a part of it is gone", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    renderBroken(new TypeError("Failed to fetch dynamically imported module: /assets/users.js"));
    expect(await screen.findByRole("heading", { name: /Part of this page didn't load/u })).toBeVisible();
    const buttons = screen.getAllByRole("button").map((button) => button.textContent);
    expect(buttons, "the primary button ends the line").toEqual(["Go to Your MFA", "Reload the page"]);
  });

  it.each([
    "Failed to fetch dynamically imported module: https://a.example/assets/x.js",
    "error loading dynamically imported module: https://a.example/assets/x.js",
    "Importing a module script failed.",
    "Unable to preload CSS for /assets/x.css",
  ])("knows the words of every browser: %s", (message) => {
    expect(isChunkError(new TypeError(message))).toBe(true);
  });

  it("takes no other error for a missing part", () => {
    expect(isChunkError(new TypeError("undefined is not a function"))).toBe(false);
  });
});
