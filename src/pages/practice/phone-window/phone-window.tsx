import { useEffect } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { PageHeading } from "../../../ui/page-heading.tsx";
import type { ApplianceClock } from "../appliance/world.ts";
import { PracticeBanner, PracticePrintMark } from "../desk/practice-banner.tsx";
import { PhoneFace } from "../desk/phone-face.tsx";
import type { JoinedPhone } from "./join-phone.ts";
import { RoleCard } from "./role-card.tsx";
import styles from "./phone-window.module.css";

interface PhoneWindowProps {
  readonly line: JoinedPhone;
  readonly clock: ApplianceClock;
}

/** The caller's phone, in front of the person who plays the caller: nothing of the agent's screen is here. */
export function PhoneWindowPage({ line, clock }: PhoneWindowProps) {
  const { t } = useTexts();
  const joined = useStore(line.joined);
  const title = `${t("practice.window.heading")} · ${t("practice.word")}`;
  // Follows the document, which React does not own.
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <PracticeBanner />
      <main className={styles["page"]}>
        <PageHeading>{t("practice.window.heading")}</PageHeading>
        {joined ? (
          <>
            <RoleCard />
            <PhoneFace phone={line.phone} clock={clock} scan={line.scan} byVoice />
          </>
        ) : (
          <p role="status">{t("practice.window.waiting")}</p>
        )}
      </main>
      <PracticePrintMark />
    </>
  );
}
