import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { createQueryClient } from "../../queries/create-query-client.ts";
import { startClient } from "../../testing/start-client.ts";
import { onATouchPhone } from "../../testing/on-a-touch-phone.ts";
import { SampleStep } from "./step-picture.tsx";

it("pictures the screen of a computer, on a phone too: what its heading says can be scanned", () => {
  onATouchPhone();
  render(<SampleStep step="scan" recreate={false} />);
  expect(screen.getByText(/scan this code/u)).toBeVisible();
  expect(screen.getByRole("img", { name: /QR code/u }).closest("details")).toBeNull();
});

it("has words on every button of the last step", async () => {
  const { client } = await startClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={createQueryClient(client)}>{children}</QueryClientProvider>
  );
  render(<SampleStep step="done" recreate={false} />, { wrapper });
  for (const button of screen.getAllByRole("button")) expect(button).not.toHaveAccessibleName("");
  expect(screen.getByRole("button", { name: "Done" })).toBeVisible();
});

it("prints nothing of a pictured step: the browser's print command is for the page around it", () => {
  render(<SampleStep step="scratchCodes" recreate={false} />);
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(document.querySelector("[data-print-sheet]")).toBeNull();
  act(() => void window.dispatchEvent(new Event("afterprint")));
});
