import type { ReactNode } from "react";
import type { User } from "../api/contract/user.ts";
import { GetReady } from "./get-ready.tsx";
import type { Send } from "./machine/create-machine.ts";
import type { IntroNote } from "./machine/notes.ts";
import { NothingToStart } from "./nothing-to-start.tsx";
import { SetUpElsewhere } from "./set-up-elsewhere.tsx";
import { StartRow } from "./start-row.tsx";
import { UnderWay } from "./under-way.tsx";

type ReadyPhase =
  | { readonly kind: "intro"; readonly note: IntroNote }
  | { readonly kind: "starting" }
  | { readonly kind: "underWay" }
  /** `notice`: what happened, which comes with the later steps. */
  | { readonly kind: "interrupted"; readonly notice: ReactNode };

/** What the buttons of the first step do. */
interface ReadyActions {
  /** A new phone beside an old one that still works. */
  readonly recreate: boolean;
  readonly start: () => void;
  readonly startAgain: () => void;
  readonly next: (step: "scan") => void;
  readonly newPhone: () => void;
  readonly leave: () => void;
}

interface GetReadyViewProps {
  readonly user: User;
  readonly appliance: string;
  readonly forMyself: boolean;
  /** Where the way out leads, in words. */
  readonly leaveLabel: string;
  readonly wizard: ReadyActions;
  readonly send: Send;
  readonly phase: ReadyPhase;
}

/** Step 1 in its four moods: about to start, starting, once more on the way Back, and after an interruption. */
export function GetReadyView(props: GetReadyViewProps) {
  const { user, appliance, forMyself, wizard, send, phase } = props;
  const { recreate } = wizard;
  const idle = phase.kind === "intro" || phase.kind === "interrupted";
  if (idle && user.external) return <SetUpElsewhere leaveLabel={props.leaveLabel} onLeave={wizard.leave} />;
  const nothing = idle && user.mfa === "on" && !recreate;
  return (
    <>
      {phase.kind === "interrupted" && phase.notice}
      <GetReady name={user.name} appliance={appliance} forMyself={forMyself} recreate={recreate} />
      {nothing && <NothingToStart onNewPhone={wizard.newPhone} onLeave={wizard.leave} />}
      {phase.kind === "underWay" && (
        <UnderWay onContinue={() => wizard.next("scan")} onCancel={wizard.leave} />
      )}
      {phase.kind !== "underWay" && !nothing && (
        <StartRow
          note={phase.kind === "intro" ? phase.note : { kind: "none" }}
          starting={phase.kind === "starting"}
          onStart={phase.kind === "interrupted" ? wizard.startAgain : wizard.start}
          onCancel={wizard.leave}
          onWaitOver={() => send({ type: "waitOver" })}
        />
      )}
    </>
  );
}
