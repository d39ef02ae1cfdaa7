import { useTexts } from "../../i18n/use-texts.ts";
import { TextField } from "../../ui/text-field.tsx";
import type { ConsentForm, ConsentQuestions } from "./consent-form.ts";
import { ProofField } from "./proof-field.tsx";

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
      {asked.reason && (
        <TextField
          label={t("consequence.reason")}
          hint={t("consequence.reason-hint")}
          autoComplete="off"
          value={form.reason}
          error={missing.includes("reason") && t("consequence.reason-missing")}
          onChange={(value) => onChange("reason", value)}
        />
      )}
      <TextField
        label={t("consequence.name")}
        hint={rich("consequence.name-hint", { name })}
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
