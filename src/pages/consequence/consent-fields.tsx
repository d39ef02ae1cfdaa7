import { useCodeWords } from "../../enrollment/use-code-words.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useCapabilities } from "../../queries/services.ts";
import { CodeField } from "../../ui/code-field.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { ConsentForm, ConsentQuestions } from "./consent-form.ts";

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
