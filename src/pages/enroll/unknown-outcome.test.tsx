import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { pass } from "../../testing/manual-clock.ts";
import { passwordOf } from "../../testing/passwords.ts";
import {
  checkAgain,
  codeField,
  countOf,
  reach,
  turnOn,
  typeCode,
  walkToConfirm,
} from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

describe("an acceptMfa without an answer", () => {
  it("that cannot be read back stays unknown, keeps the code, and is asked again by a click", async () => {
    const scene = await walkToConfirm();
    const code = scene.phone.codeAt(scene.clock.now());
    scene.faulty.inject("acceptMfa", { kind: "lost-after" });
    scene.faulty.inject("getUser", { kind: "status", status: 503 });
    scene.faulty.inject("listUsers", { kind: "status", status: 503 });
    await typeCode(scene, code);
    expect(await screen.findByText("Checking your code")).toBeVisible();
    expect(screen.queryByText("We don't know yet")).toBeNull();
    await settleReading(scene);
    expect(screen.getByText("We don't know yet").closest("[role=alert]")).toBeVisible();
    expect(screen.getByText(/^We couldn't check whether MFA is on. Keep/u)).toBeVisible();
    expect(screen.queryByText("Checking your code")).toBeNull();
    expect(screen.queryByRole("heading", { name: "MFA is on" })).toBeNull();
    expect(codeField()).toHaveValue(code);
    await turnOn(scene);
    expect(countOf(scene, "acceptMfa")).toBe(1);
    scene.faulty.heal();
    await checkAgain(scene);
    await reach("done");
  });
});

describe("an acceptMfa that met no network", () => {
  it("is called offline, and the same code goes again once the state was read", async () => {
    const scene = await walkToConfirm();
    const line = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    onTestFinished(() => line.mockRestore());
    for (const call of ["acceptMfa", "getUser", "listUsers"] as const) {
      scene.faulty.inject(call, { kind: "unreachable" });
    }
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await settleReading(scene);
    const told = screen.getByText("We don't know yet").closest("[role=alert]");
    expect(told).toHaveTextContent(/You're offline/u);
    expect(told).not.toHaveTextContent(/server didn't answer/u);
    line.mockReturnValue(true);
    scene.faulty.heal();
    await checkAgain(scene);
    expect(await screen.findByText(/^You were offline, and MFA is still off/u)).toBeVisible();
    await turnOn(scene);
    await reach("done");
    expect(countOf(scene, "acceptMfa")).toBe(2);
  });
});

describe("an acceptMfa that must wait", () => {
  it("is told once to those who hear the page, and once more when it is over", async () => {
    const scene = await walkToConfirm();
    const regions = screen.getAllByRole("status");
    const heard = () => regions.map(({ textContent }) => textContent).join("");
    const told = "Wait 35 seconds, then enter the code your app shows.";
    scene.faulty.inject("acceptMfa", { kind: "status", status: 429, headers: { "Retry-After": "35" } }, 1);
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await waitFor(() => expect(heard()).toBe(told));
    await pass(scene, 5);
    await waitFor(() => expect(screen.getByRole("timer")).toHaveTextContent(/Wait 30 seconds,/u));
    expect(heard()).toBe(told);
    await pass(scene, 30);
    await waitFor(() => expect(heard()).toBe("You can try again now."));
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await reach("done");
  });

  it("says when the wait is longer than a set-up may live", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "status", status: 429, headers: { "Retry-After": "900" } });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    expect(await screen.findByText(/may expire before/u)).toBeVisible();
  });
});

describe("an acceptMfa that was carried out as the session ended", () => {
  it("is read back by itself once somebody has signed in again", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "status-after", status: 401 });
    scene.faulty.inject("refresh", { kind: "status", status: 400 });
    const code = scene.phone.codeAt(scene.clock.now());
    await typeCode(scene, code);
    const dialog = within(await screen.findByRole("dialog"));
    expect(document.body).not.toHaveTextContent(/MFA is still off|delete/u);
    scene.faulty.heal();
    await pass(scene, 30);
    await scene.user.type(dialog.getByLabelText("Password"), `${passwordOf("olivia")}{Enter}`);
    const next = scene.phone.codeAt(scene.clock.now());
    await scene.user.type(await dialog.findByLabelText(/6-digit code/u), `${next}{Enter}`);
    await reach("done");
    expect(countOf(scene, "acceptMfa")).toBe(1);
  });
});

async function settleReading(scene: Awaited<ReturnType<typeof walkToConfirm>>): Promise<void> {
  await waitFor(() => expect(countOf(scene, "getUser")).toBeGreaterThan(0));
  // A read is tried again twice, some seconds apart.
  for (let round = 0; round < 4; round += 1) await pass(scene, 5);
  expect(await screen.findByRole("button", { name: buttons.checkAgain })).not.toHaveAttribute(
    "aria-disabled",
  );
}
