import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp } from "../render-app.tsx";
import { reach, typeCode, walkToConfirm } from "../walk-wizard.ts";

const SESSIONS = /signed out everywhere else/u;

it.each([true, false])(
  "other sessions are spoken of only where they are known to end: %s",
  async (embedded) => {
    const scene = await walkToConfirm({ config: { embedded } });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await reach("done");
    expect(screen.queryByText(SESSIONS) !== null).toBe(embedded);
  },
);

it.each([true, false])("the audit is offered where there is one: %s", async (embedded) => {
  await renderApp("/users", { signedInAs: "administrator", config: { embedded } });
  await screen.findByText("olivia");
  expect(screen.queryByRole("link", { name: "Audit" }) !== null).toBe(embedded);
});
