import { screen } from "@testing-library/react";
import { signIn } from "../locales/en/sign-in.ts";
import type { AppScene } from "./render-app.tsx";

/** The field for the code at sign-in and at step-up, once it is there. */
export const secondFactorField = () => screen.findByLabelText(signIn["sign-in.code.field"]);

/** Types a code of the phone, or a scratch code, and sends it. */
export async function answerWithCode(scene: AppScene, code: string | undefined): Promise<void> {
  if (code === undefined) throw new Error("There is no such code.");
  await scene.user.type(await secondFactorField(), `${code}{Enter}`);
}
