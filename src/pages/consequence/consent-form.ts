import { sameUser } from "../../lib/user-name.ts";
/** What was typed into the consequence page. */
export interface ConsentForm {
  readonly name: string;
  readonly password: string;
  readonly code: string;
}

export const emptyConsentForm: ConsentForm = { name: "", password: "", code: "" };

/** What the page asks for now. */
export interface ConsentQuestions {
  readonly userName: string;
  /** The step-up of the acting person: nothing, the password, or, after a right one, the code. */
  readonly proof: "none" | "password" | "code";
}

/** The fields that keep the form from being sent, in the order of the page. */
export function missingAnswers(form: ConsentForm, asked: ConsentQuestions): readonly (keyof ConsentForm)[] {
  const missing: (keyof ConsentForm)[] = [];
  if (!sameUser(form.name, asked.userName)) missing.push("name");
  if (asked.proof === "password" && form.password === "") missing.push("password");
  if (asked.proof === "code" && form.code === "") missing.push("code");
  return missing;
}
