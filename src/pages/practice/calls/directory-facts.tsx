import { useTexts } from "../../../i18n/use-texts.ts";
import { Facts } from "../../../ui/facts.tsx";
import { directory } from "./callers.ts";

/** Who stands in the company's directory. */
export type Listed = keyof typeof directory;

export const listedPeople: readonly Listed[] = ["ada", "grace", "ravi", "rita", "ines", "mina", "dora"];

/** What the company knows of somebody: the answers of a caller have to fit it. */
export function DirectoryFacts({ person }: { readonly person: Listed }) {
  const { t } = useTexts();
  const { number, manager } = directory[person];
  return (
    <Facts
      items={[
        { term: t("practice.directory.number"), value: number },
        { term: t("practice.directory.manager"), value: manager },
        { term: t("practice.directory.last"), value: t(`practice.directory.${person}`) },
      ]}
    />
  );
}
