import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useLeaveAssistance } from "../../enrollment/assisted/use-leave-assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { useInPractice } from "../../use-in-practice.ts";
import { enterFullscreen } from "./fullscreen.ts";
import styles from "./hand-over.module.css";

/** The enrollment is made and held; now it has to get to the person, without mail and without a link. */
export function ChooseWay({ onPaper }: { readonly onPaper: () => void }) {
  const { t, rich } = useTexts();
  const navigate = useNavigate();
  const { user, lock, send } = useAssistance();
  const { leave } = useLeaveAssistance();
  const checks = useIdentityChecks();
  const inPractice = useInPractice();
  const name = <bdi>{user.name}</bdi>;

  function onSharedScreen() {
    // The browser allows it only in answer to this very click; where it refuses, the page covers everything.
    if (!inPractice) void enterFullscreen();
    send({ type: "handOver", way: "sharedScreen" });
    lock.setLocked(true);
  }
  function byPaper() {
    send({ type: "handOver", way: "paper" });
    onPaper();
  }
  function onThePhone() {
    checks.forget(user.id);
    void navigate(paths.walkthrough(user.id, 1));
  }
  return (
    <>
      <p>{rich("hand-over.text", { name })}</p>
      <ul className={styles["ways"]}>
        <li>
          <Button icon="person" onClick={onSharedScreen}>
            {t("hand-over.beside")}
          </Button>
          <p>{rich("hand-over.beside.text", { name })}</p>
        </li>
        <li>
          <Button icon="phone" onClick={onThePhone}>
            {t("hand-over.phone")}
          </Button>
          <p>{rich("hand-over.phone.text", { name })}</p>
        </li>
        <li>
          <Button icon="print" onClick={byPaper}>
            {t("hand-over.paper")}
          </Button>
          <p>{t("hand-over.paper.text")}</p>
        </li>
      </ul>
      <p>{t("hand-over.never")}</p>
      <ActionRow
        start={
          <Button kind="text" onClick={leave}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        {null}
      </ActionRow>
    </>
  );
}
