/** What was typed into the consequence page. */
export interface ConsentForm {
  readonly reason: string;
  readonly name: string;
  readonly password: string;
  readonly code: string;
}

export const emptyConsentForm: ConsentForm = { reason: "", name: "", password: "", code: "" };

/** What the page asks for now. */
export interface ConsentQuestions {
  readonly userName: string;
  /** Only when one acts for somebody else. */
  readonly reason: boolean;
  /** The step-up of the acting person: nothing, the password, or, after a right one, the code. */
  readonly proof: "none" | "password" | "code";
}

/** The fields that keep the form from being sent, in the order of the page. */
export function missingAnswers(form: ConsentForm, asked: ConsentQuestions): readonly (keyof ConsentForm)[] {
  const missing: (keyof ConsentForm)[] = [];
  if (asked.reason && form.reason.trim() === "") missing.push("reason");
  if (form.name.trim() !== asked.userName) missing.push("name");
  if (asked.proof === "password" && form.password === "") missing.push("password");
  if (asked.proof === "code" && form.code === "") missing.push("code");
  return missing;
}
