import type { Case } from "../../api/contract/guard-case.ts";
import { useTexts } from "../../i18n/use-texts.ts";

/** Nobody could approve it: the way is a command on the server's machine, where root is the second person. */
export function NoApprover({ of }: { readonly of: Pick<Case, "intent" | "userName" | "openedBy"> }) {
  const { t } = useTexts();
  const [user, agent] = [of.userName, of.openedBy].map(shellWord);
  return (
    <>
      <p>{t("gate.alone.text")}</p>
      <p>
        <code dir="ltr">{`admin open-case ${user} --agent ${agent} --intent ${of.intent}`}</code>
      </p>
      <p>{t("gate.alone.console")}</p>
    </>
  );
}

function shellWord(name: string): string {
  return /^[\w.@-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
