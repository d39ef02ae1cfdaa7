import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderApp } from "./render-app.tsx";

describe("the whole app in process", () => {
  it.each(["v1", "v8.1"] as const)(
    "signs in against %s and shows the truth about MFA",
    async (apiVersion) => {
      const { faulty, signIn } = await renderApp("/", { apiVersion });
      await signIn("olivia");
      expect(await screen.findByRole("heading", { name: "Your MFA" })).toBeVisible();
      expect(await screen.findByText("MFA is off")).toBeVisible();
      expect(faulty.sent.filter(({ call }) => call === "signIn")).toHaveLength(1);
    },
  );
});
