import { createBrowserRouter } from "react-router";
import { browserClock } from "../../api/clock.ts";
import { joinPhone } from "../../pages/practice/phone-window/join-phone.ts";
import { PhoneWindowPage } from "../../pages/practice/phone-window/phone-window.tsx";
import type { RunningApp } from "../create-app.tsx";

/** The caller's phone alone, in a window that the practice page opened; the texts of practice are loaded. */
export function startPhoneWindow(id: string): RunningApp {
  const line = joinPhone(id);
  const element = <PhoneWindowPage line={line} clock={{ now: browserClock.wall }} />;
  const router = createBrowserRouter([{ path: "*", element }]);
  return { element, router, stop: line.leave };
}
