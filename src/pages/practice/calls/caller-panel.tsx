import { useId } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import type { Call, Line } from "./call-state.ts";
import { callIds } from "./callers.ts";
import { requests } from "./callers-hands.ts";
import { DirectoryFacts } from "./directory-facts.tsx";
import type { CallDesk } from "./create-call-desk.ts";
import { ScoreCard } from "./score-card.tsx";
import styles from "./calls.module.css";

interface CallerPanelProps {
  readonly desk: CallDesk;
  readonly call: Call;
}

/** The caller at the other end: what was said, what the directory says, and what one can ask. */
export function CallerPanel({ desk, call }: CallerPanelProps) {
  const { t } = useTexts();
  const headingId = useId();
  const number = callIds.indexOf(call.caller.id) + 1;
  return (
    <section className={styles["panel"]} aria-labelledby={headingId}>
      <h2 id={headingId}>{t("practice.start.agent.number", { number })}</h2>
      {call.over ? (
        <ScoreCard desk={desk} call={call} />
      ) : (
        <>
          <Conversation lines={call.lines} />
          <Directory call={call} />
          <Asking desk={desk} call={call} />
          <Button onClick={desk.hangUp}>{t("practice.call.hang-up")}</Button>
        </>
      )}
    </section>
  );
}

/** A first question is answered twice: by the caller, and by who picks up. */
const NEWEST = 2;

/** What the caller says is read out as it comes. What was said before is folded away. */
function Conversation({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTexts();
  const earlier = lines.slice(0, -NEWEST);
  return (
    <>
      <div role="log" className={styles["lines"]} aria-label={t("practice.call.log")}>
        <Lines lines={lines.slice(-NEWEST)} from={Math.max(0, lines.length - NEWEST)} />
      </div>
      {earlier.length > 0 && (
        <Disclosure summary={t("practice.call.earlier")}>
          <div className={styles["earlier"]}>
            <Lines lines={earlier} from={0} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

/** @param from place of the first of them in the call */
function Lines({ lines, from: first }: { readonly lines: readonly Line[]; readonly from: number }) {
  const { t, say } = useTexts();
  return lines.map(({ from, text }, place) => (
    // Lines are only ever added.
    <p key={first + place} className={styles["line"]} data-from={from}>
      {from === "called" && <span className={styles["from"]}>{t("practice.call.called")}</span>}
      <q>{say(text)}</q>
    </p>
  ));
}

/** What can be seen of the call while the sheet is down. */
export function NewestLine({ call: { lines } }: { readonly call: Call }) {
  const { say } = useTexts();
  const newest = lines.at(-1);
  return newest !== undefined && <q className={styles["newest"]}>{say(newest.text)}</q>;
}

/** What the company knows of the person in whose name the call comes. */
function Directory({ call: { caller } }: { readonly call: Call }) {
  const { t } = useTexts();
  const { person } = caller;
  return (
    <div className={styles["directory"]}>
      <h3>{t("practice.directory", { name: person })}</h3>
      <DirectoryFacts person={person} />
    </div>
  );
}

const questions = ["callback", "manager", "question", "alone"] as const;
/** Nothing secret is spoken. */
const aboutRequest = ["number", "callback", "manager", "question"] as const;

function Asking({ desk, call }: CallerPanelProps) {
  const { t } = useTexts();
  const askId = useId();
  const tellId = useId();
  return (
    <>
      <div role="group" aria-labelledby={askId} className={styles["buttons"]}>
        <h3 id={askId}>{t("practice.call.ask")}</h3>
        {(call.caller.asks === null ? questions : aboutRequest).map((question) => (
          <Button key={question} onClick={() => desk.ask(question)}>
            {t(`practice.ask.${question}`)}
          </Button>
        ))}
      </div>
      {call.caller.asks === null && (
        <div role="group" aria-labelledby={tellId} className={styles["buttons"]}>
          <h3 id={tellId}>{t("practice.call.tell", { name: call.caller.person })}</h3>
          {requests.map((what) => (
            <Button key={what} onClick={() => void desk.request(what)}>
              {t(`practice.tell.${what}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
