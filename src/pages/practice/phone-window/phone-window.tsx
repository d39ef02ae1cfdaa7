import { useEffect, useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { PageHeading } from "../../../ui/page-heading.tsx";
import type { ApplianceClock } from "../appliance/world.ts";
import { PracticeBanner, PracticePrintMark } from "../desk/practice-banner.tsx";
import { PhoneFace } from "../desk/phone-face.tsx";
import type { JoinedPhone } from "./join-phone.ts";
import styles from "./phone-window.module.css";
import { Facts } from "../../../ui/facts.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { callIds, callers, type CallId } from "../calls/callers.ts";

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

/** Who the person at the phone plays, with what to say: the agent sees none of it. */
function RoleCard() {
  const { t } = useTexts();
  const [role, setRole] = useState<CallId | "own">("own");

  function nameOf(id: CallId): string {
    const { person, honest } = callers[id];
    return t(honest ? "practice.window.role.honest" : "practice.window.role.impostor", { name: person });
  }
  return (
    <section className={styles["role"]}>
      <SelectField
        label={t("practice.window.role")}
        value={role}
        options={[
          { value: "own" as const, name: t("practice.window.role.own") },
          ...callIds.map((id) => ({ value: id, name: nameOf(id) })),
        ]}
        onChange={setRole}
      />
      {role !== "own" && (
        <Facts
          stacked
          items={(["opening", "check", "callback", "manager", "question"] as const).map((moment) => ({
            term: t(`practice.window.${moment}`),
            value: <q>{t(`practice.call.${role}.${moment}`)}</q>,
          }))}
        />
      )}
    </section>
  );
}
