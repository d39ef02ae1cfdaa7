import { useCodeWords } from "../../enrollment/use-code-words.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useCapabilities } from "../../queries/services.ts";
import { CodeField } from "../../ui/code-field.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/field.tsx";
import { sameUser } from "../../lib/user-name.ts";

interface ConsentFieldsProps {
  readonly form: ConsentForm;
  readonly asked: ConsentQuestions;
  /** Fields to be marked as not filled in rightly. */
  readonly missing: readonly (keyof ConsentForm)[];
  /** Why the last password or code was refused. */
  readonly refused: string | null;
  /** Who acts: whose password is asked. */
  readonly actor: string;
  readonly onChange: (field: keyof ConsentForm, value: string) => void;
}

export function ConsentFields({ form, asked, missing, refused, actor, onChange }: ConsentFieldsProps) {
  const { t, rich } = useTexts();
  const name = <bdi>{asked.userName}</bdi>;
  const nameFault = form.name.trim() === "" ? "consequence.name-missing" : "consequence.name-wrong";
  return (
    <>
      <TextField
        label={t("consequence.name")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={form.name}
        error={missing.includes("name") && rich(nameFault, { name })}
        onChange={(value) => onChange("name", value)}
      />
      <ProofField
        proof={asked.proof}
        actor={actor}
        password={form.password}
        code={form.code}
        missing={missing.includes("password") || missing.includes("code")}
        refused={refused}
        onChange={onChange}
      />
    </>
  );
}

interface ProofFieldProps {
  readonly proof: ConsentQuestions["proof"];
  readonly actor: string;
  readonly password: string;
  readonly code: string;
  readonly missing: boolean;
  /** Why the last one was refused. */
  readonly refused: string | null;
  readonly onChange: (field: "password" | "code", value: string) => void;
}

/** Step-up in place: the password of the acting person, then their code where the appliance asks for it. */
function ProofField({ proof, actor, password, code, missing, refused, onChange }: ProofFieldProps) {
  const { t, rich } = useTexts();
  const words = useCodeWords();
  const { scratchCodes } = useCapabilities();
  const noCode = scratchCodes ? t("consequence.code-missing") : t("enroll.confirm.incomplete", { count: 6 });
  switch (proof) {
    case "none":
      return null;
    case "password":
      return (
        <PasswordField
          ref={focusWhenMounted}
          label={t("consequence.password")}
          hint={rich("consequence.password-hint", { name: <bdi>{actor}</bdi> })}
          showLabel={t("frame.show-typed")}
          hideLabel={t("frame.hide-typed")}
          value={password}
          error={missing ? t("consequence.password-missing") : refused}
          onChange={(value) => onChange("password", value)}
        />
      );
    case "code":
      return (
        <CodeField
          ref={focusWhenMounted}
          label={words.label}
          hint={rich("consequence.code-hint", { name: <bdi>{actor}</bdi> })}
          value={code}
          error={missing ? noCode : refused}
          onChange={(value) => onChange("code", value)}
        />
      );
    default:
      return assertNever(proof);
  }
}

/** The field comes up in answer to the person's own click, so the focus goes on to it. */
function focusWhenMounted(field: HTMLInputElement | null): void {
  field?.focus();
}

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
