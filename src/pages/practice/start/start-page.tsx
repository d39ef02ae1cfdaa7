import { type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import { useTexts } from "../../../i18n/use-texts.ts";
import { PageLink } from "../../../page-link.tsx";
import { paths } from "../../../paths.ts";
import { useSignIn } from "../../../queries/session.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageHeading } from "../../../ui/page-heading.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { type CallId, callIds } from "../calls/callers.ts";
import type { Stage } from "../create-stage.ts";
import { passwordOf, type PersonName } from "../people.ts";
import styles from "./start-page.module.css";

/** What one can do in practice, and a button that begins each of it: nobody has to sign in first. */
export function StartPage({ stage }: { readonly stage: Stage }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { go, failed } = useGoAs();
  return (
    <div className={styles["card"]}>
      <div className={styles["intro"]}>
        <PageHeading>{t("practice.start.heading")}</PageHeading>
        <p>{t("practice.start.text")}</p>
      </div>
      {failed && <Notice tone="bad" role="alert" title={t("practice.start.failed")} />}
      <ul className={styles["ways"]}>
        <Way kind="alone" badge={<span className={styles["here"]}>{t("practice.start.here")}</span>}>
          <Button kind="primary" onClick={() => go("ada", paths.account())}>
            {t("practice.start.alone.go")}
          </Button>
          <Button onClick={() => void navigate(paths.signIn())}>{t("practice.start.alone.lost")}</Button>
        </Way>
        <Way kind="agent">
          <ChooseCall
            onTake={(id) => {
              stage.calls.take(id);
              go("administrator", paths.walkthroughs());
            }}
          />
        </Way>
        <Way kind="caller">
          <Button
            onClick={() => {
              stage.phoneWindow.open();
              go("administrator", paths.walkthroughs());
            }}
          >
            {t("practice.start.caller.go")}
          </Button>
        </Way>
      </ul>
      <PageLink className={styles["other"]} to={paths.signIn()}>
        {t("practice.start.other")}
      </PageLink>
    </div>
  );
}

/** Any call, or one by its number: a trainer knows which is which, and the number tells nobody else. */
function ChooseCall({ onTake }: { readonly onTake: (id: CallId | null) => void }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<CallId | "any">("any");
  return (
    <>
      <SelectField
        label={t("practice.start.agent.which")}
        value={chosen}
        options={[
          { value: "any" as const, name: t("practice.start.agent.any") },
          ...callIds.map((id, place) => ({
            value: id,
            name: t("practice.start.agent.number", { number: place + 1 }),
          })),
        ]}
        onChange={setChosen}
      />
      <Button onClick={() => onTake(chosen === "any" ? null : chosen)}>{t("practice.start.agent.go")}</Button>
    </>
  );
}

interface WayProps {
  readonly kind: "alone" | "agent" | "caller";
  readonly badge?: ReactNode;
  /** How it begins. */
  readonly children: ReactNode;
}

function Way({ kind, badge, children }: WayProps) {
  const { t } = useTexts();
  return (
    <li className={styles["way"]}>
      <div className={styles["head"]}>
        <StartPicture of={kind} />
        {badge}
      </div>
      <h2>{t(`practice.start.${kind}`)}</h2>
      <p className={styles["text"]}>{t(`practice.start.${kind}.text`)}</p>
      <div className={styles["go"]}>{children}</div>
    </li>
  );
}

function useGoAs() {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);

  async function goTo(person: PersonName, page: string) {
    const outcome = await signIn({ userName: person, password: passwordOf(person) });
    await navigate(outcome.kind === "signed-in" ? page : paths.signIn(page));
  }
  return {
    /** A fault that is turned on kept the sign-in away. */
    failed,
    /** Signs in as this person and opens the page. A person who turned MFA on meanwhile enters a code first. */
    go: (person: PersonName, page: string) => {
      setFailed(false);
      goTo(person, page).catch(() => setFailed(true));
    },
  };
}

/** Strokes on a grid of 48 × 32; the second path has the accent. */
const drawings = {
  alone: ["M10 3h13v26H10zM14.5 26h4", "M13.5 9h6M13.5 13h6M13.5 17h6"],
  agent: [
    "M12 18v-4a12 12 0 0124 0v4M10 18h5v7h-5zM33 18h5v7h-5zM36 25c0 3-3 4-8 4",
    "M20 14c2-2 6-2 8 0M24 20v.1",
  ],
  caller: ["M10 6h20v15H10zM15 26h10M20 21v5", "M35 10h9v19h-9zM38 26h3"],
} as const;

/** What one will have in front of oneself: a phone, a headset, a screen with a phone beside it. */
function StartPicture(props: { readonly of: keyof typeof drawings }) {
  const [ink, accent] = drawings[props.of];
  return (
    <svg className={styles["picture"]} viewBox="0 0 48 32" aria-hidden="true" focusable="false">
      <path d={ink} />
      <path className={styles["accent"]} d={accent} />
    </svg>
  );
}
