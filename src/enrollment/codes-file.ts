import type { Texts } from "../i18n/texts.ts";
import { localDay, scratchCodeFile } from "../lib/scratch-code-file.ts";
import type { TextFile } from "../lib/scratch-code-file.ts";

interface CodesFileInput {
  readonly codes: readonly string[];
  readonly account: string;
  readonly appliance: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
}

/** The download: named after appliance, account and date, with the codes and how to use them. */
export function codesFile({ t, formatDate }: Texts, input: CodesFileInput): TextFile {
  const { codes, account, appliance, madeAt } = input;
  return scratchCodeFile({
    appliance,
    account,
    day: localDay(madeAt),
    codes,
    texts: {
      title: t("enroll.codes.file.title"),
      about: [
        t("enroll.codes.file.appliance", { appliance }),
        t("enroll.codes.file.account", { account }),
        t("enroll.codes.file.date", { date: formatDate(madeAt) }),
      ],
      use: [
        t("enroll.codes.file.use"),
        t("enroll.codes.file.once"),
        t("enroll.codes.file.when"),
        t("enroll.codes.file.keep"),
      ],
    },
  });
}
