import { render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { createMemoryRouter } from "react-router";
import { onTestFinished, vi } from "vitest";
import { loadArea } from "../../../i18n/text-store.ts";
import { enroll } from "../../../locales/en/enroll.ts";
import { signIn } from "../../../locales/en/sign-in.ts";
import { createPracticeSession, type PracticeSession } from "../create-practice-session.ts";
import { PracticeApp } from "../start-practice.tsx";

export interface PracticeScene {
  readonly user: UserEvent;
  readonly signIn: (name: string) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
  /** The code that the simulated phone shows for this account. */
  readonly codeOf: (account: string) => Promise<string>;
  /** From the sign-in of ada to the step that shows the QR code. */
  readonly walkToScan: () => Promise<void>;
  readonly goToConfirm: () => Promise<void>;
  /** Both, and in between the phone scans the code. */
  readonly walkToConfirm: () => Promise<void>;
  readonly typeCode: (code: string) => Promise<void>;
}

/** Practice as it is started, under StrictMode. The real `fetch` is cut off: a call to it fails the test. */
export async function renderPractice(
  config: unknown = null,
  at = "/practice/account",
): Promise<PracticeScene> {
  await loadArea("practice");
  const network = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("practice asked the network"));
  const sessions: PracticeSession[] = [];
  const create = () => {
    const session = createPracticeSession({
      config,
      history: {
        basename: "/practice",
        entry: sessions.length === 0 ? at : "/practice",
        createRouter: (routes, { entry, ...options }) =>
          createMemoryRouter(routes, { ...options, initialEntries: [entry] }),
      },
      wait: async () => {},
    });
    sessions.push(session);
    return session;
  };
  const app = <PracticeApp first={create()} loaded={Promise.resolve()} restart={create} />;
  const { unmount } = render(<StrictMode>{app}</StrictMode>);
  onTestFinished(() => {
    unmount();
    // Else its timers run on under the tests that follow.
    for (const { app: running } of sessions) running.stop();
    const calls = network.mock.calls.length;
    network.mockRestore();
    if (calls > 0) throw new Error("practice asked the network");
  });
  const user = userEvent.setup({ delay: null });
  const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
  const scene: PracticeScene = {
    user,
    press,
    signIn: async (name) => {
      const password = `practice-${name === "administrator" ? "admin" : name}`;
      await user.click(await screen.findByLabelText("User name"));
      await user.paste(name);
      await user.click(screen.getByLabelText("Password"));
      await user.paste(password);
      await press(signIn["sign-in.submit"]);
    },
    codeOf: async (account) => {
      const shown = await screen.findByLabelText(`Code of ${account}`);
      await waitFor(() => {
        if (!/^\d{6}$/u.test(shown.textContent)) throw new Error("no code yet");
      });
      return shown.textContent;
    },
    walkToScan: async () => {
      await scene.signIn("ada");
      await press(enroll["enroll.start"]);
      await screen.findByRole("img", { name: /QR code/u });
    },
    goToConfirm: async () => {
      await press(enroll["enroll.continue"]);
      await press(enroll["enroll.codes.wrote-down"]);
      await press(enroll["enroll.codes.saved"]);
      await screen.findByRole("heading", { name: "Confirm with a code" });
    },
    walkToConfirm: async () => {
      await scene.walkToScan();
      await press("Scan the code on the screen");
      await scene.goToConfirm();
    },
    typeCode: async (code) => user.type(screen.getByLabelText("6-digit code"), code),
  };
  return scene;
}
