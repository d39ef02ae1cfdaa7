import type { Texts } from "../i18n/texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { useCapabilities } from "../queries/services.ts";

/** What a dialog that asks for a sign-in calls its second step: a scratch code only where the product has them. */
export function useCodeWords() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  return scratchCodes
    ? { label: t("sign-in.code.field"), hint: t("sign-in.code.hint") }
    : { label: t("enroll.confirm.field"), hint: "" };
}

/** The texts for what became of such a code: a refusal suggests a scratch code only where the product has them. */
export function useCodeTexts(): Texts {
  const texts = useTexts();
  const { scratchCodes } = useCapabilities();
  if (scratchCodes) return texts;
  return {
    ...texts,
    say: (text) => {
      if (text.key === "failure.challenge.wrong") return texts.t("failure.code-not-taken");
      return text.key === "failure.code-replayed" ? texts.t("enroll.refused.already-used") : texts.say(text);
    },
  };
}
