import { useTexts } from "../../i18n/use-texts.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LongName } from "../../ui/long-name.tsx";

/** What an app wants to know besides the key, when it is typed in by hand. */
export interface EntrySettings {
  readonly account: string;
  readonly issuer: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly periodSeconds: number;
}

export function EntryFacts({ account, issuer, algorithm, digits, periodSeconds }: EntrySettings) {
  const { t } = useTexts();
  return (
    <>
      <Facts
        items={[
          {
            term: t("enroll.scan.account"),
            value: (
              <bdi>
                <LongName name={account} />
              </bdi>
            ),
          },
          {
            term: t("enroll.scan.issuer"),
            value: (
              <bdi>
                <LongName name={issuer} />
              </bdi>
            ),
          },
        ]}
      />
      <Disclosure summary={t("enroll.scan.details")}>
        <Facts
          items={[
            { term: t("enroll.scan.details.type"), value: t("enroll.scan.details.totp") },
            { term: t("enroll.scan.details.algorithm"), value: algorithm },
            { term: t("enroll.scan.details.digits"), value: t("formats.digits", { count: digits }) },
            { term: t("enroll.scan.details.period"), value: t("formats.seconds", { count: periodSeconds }) },
          ]}
        />
      </Disclosure>
    </>
  );
}
