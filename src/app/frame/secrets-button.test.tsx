import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SecretsCoverProvider, useCoveredSecret } from "../../ui/cover.tsx";
import { SecretsButton } from "./secrets-button.tsx";

function Secret() {
  return <p>{useCoveredSecret() ? "covered" : "in the open"}</p>;
}

/** A computer with a mouse, or a phone. */
function renderPage(pointer: "mouse" | "finger", withSecret = true) {
  const list = window.matchMedia("(hover: hover) and (pointer: fine)");
  vi.spyOn(list, "matches", "get").mockReturnValue(pointer === "mouse");
  vi.spyOn(window, "matchMedia").mockReturnValue(list);
  render(
    <SecretsCoverProvider>
      <SecretsButton />
      {withSecret && <Secret />}
    </SecretsCoverProvider>,
  );
}

function hidePage() {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("Hide secrets", () => {
  it("is not there on a page without secrets", () => {
    renderPage("mouse", false);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("covers and shows again", async () => {
    renderPage("mouse");
    await userEvent.click(screen.getByRole("button", { name: "Hide secrets" }));
    expect(screen.getByText("covered")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Secrets are hidden.");
    await userEvent.click(screen.getByRole("button", { name: "Show secrets" }));
    expect(screen.getByText("in the open")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Secrets are shown.");
  });

  it("has a shortcut that goes by the place of the key", async () => {
    renderPage("finger");
    await userEvent.keyboard("{Alt>}{Shift>}[KeyH]{/Shift}{/Alt}");
    expect(screen.getByText("covered")).toBeVisible();
  });

  it("comes by itself on a desktop when the page is hidden", async () => {
    renderPage("mouse");
    hidePage();
    expect(await screen.findByText("covered")).toBeVisible();
  });

  it("is there before a secret that comes to a page nobody looks at", () => {
    hidePage();
    renderPage("mouse");
    expect(screen.getByText("covered")).toBeVisible();
  });

  it("comes by itself on a desktop after five idle minutes", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    renderPage("mouse");
    await vi.advanceTimersByTimeAsync(301_000);
    vi.useRealTimers();
    expect(await screen.findByText("covered")).toBeVisible();
  });

  it("never comes by itself on a phone", () => {
    renderPage("finger");
    hidePage();
    expect(screen.getByText("in the open")).toBeVisible();
  });
});
