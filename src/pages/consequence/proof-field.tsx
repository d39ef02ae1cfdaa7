import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { CodeField } from "../../ui/code-field.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import type { ConsentQuestions } from "./consent-form.ts";

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

/** Step-up in place: the password of the acting person, then his code where the appliance asks for it. */
export function ProofField({ proof, actor, password, code, missing, refused, onChange }: ProofFieldProps) {
  const { t, rich } = useTexts();
  switch (proof) {
    case "none":
      return null;
    case "password":
      return (
        <PasswordField
          ref={focusWhenMounted}
          label={t("consequence.password")}
          hint={t("consequence.password-hint")}
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
          label={t("consequence.code")}
          hint={rich("consequence.code-hint", { name: <bdi>{actor}</bdi> })}
          value={code}
          error={missing ? t("consequence.code-missing") : refused}
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
