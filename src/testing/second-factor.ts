import { screen } from "@testing-library/react";
import { enroll } from "../locales/en/enroll.ts";
import { signIn } from "../locales/en/sign-in.ts";
import { enrollUser, type EnrolledUser } from "./enroll-user.ts";
import { renderApp, type AppScene, type RenderOptions } from "./render-app.tsx";

/** The field for the code at sign-in and at step-up, once it is there. */
export const secondFactorField = () => screen.findByLabelText(/^6-digit code/u);

/** Types a code of the phone, and sends it. */
export async function answerWithCode(scene: AppScene, code: string | undefined): Promise<void> {
  if (code === undefined) throw new Error("There is no such code.");
  await scene.user.type(await secondFactorField(), `${code}{Enter}`);
}

/** On the sign-in page: chooses the scratch code in the place of the app's, types it and sends it. */
export async function answerWithScratchCode(scene: AppScene, code: string | undefined): Promise<void> {
  await scene.user.click(await screen.findByRole("button", { name: signIn["sign-in.use-scratch"] }));
  await scene.user.type(scratchCodeField(), `${code ?? ""}{Enter}`);
}

export const scratchCodeField = () => screen.getByLabelText(enroll["enroll.confirm.scratch-field"]);

interface AtTheCode extends AppScene, EnrolledUser {
  readonly field: HTMLElement;
  readonly code: () => string;
  readonly enter: (typed: string) => Promise<void>;
}

/** Somebody with MFA, whose password was right. */
export async function atTheCode(options: RenderOptions = {}): Promise<AtTheCode> {
  const scene = await renderApp("/sign-in", options);
  const enrolled = await enrollUser(scene, "olivia");
  await scene.signIn("olivia");
  const field = await secondFactorField();
  const enter = async (typed: string) => {
    await scene.user.clear(field);
    await scene.user.type(field, typed);
  };
  return { ...scene, ...enrolled, field, enter, code: () => enrolled.phone.codeAt(scene.clock.now()) };
}
