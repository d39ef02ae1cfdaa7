import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { spell, spellingAlphabet } from "../lib/spelling.ts";
import { SpelledKey } from "../ui/spelled-key.tsx";

/** The key in the words of the telephone, in the reader's language. */
export function SpelledOut({ secretKey }: { readonly secretKey: string }) {
  const { t } = useTexts();
  return (
    <SpelledKey
      label={t("enroll.scan.spelled")}
      groups={spell(secretKey, spellingAlphabet(t("enroll.scan.alphabet")))}
    />
  );
}
