import { demoNames } from "../appliance/users/seed-users.ts";
import { passwordFault } from "../appliance/users/user-rules.ts";
import type { Values } from "./environment.ts";

/** What is wrong with variables that are right one by one. Texts never hold a value. */
export function environmentFaults(values: Values): readonly string[] {
  const faults: string[] = [];
  const secure = values.TLS_CERT !== undefined && values.TLS_KEY !== undefined;
  if ((values.TLS_CERT === undefined) !== (values.TLS_KEY === undefined)) {
    faults.push("TLS_CERT and TLS_KEY go together: set both or neither.");
  } else if (!secure && !values.ALLOW_HTTP && !isLoopbackHost(values.HOST)) {
    faults.push(
      "HOST can be reached from other machines, and passwords would be sent unencrypted: set TLS_CERT and TLS_KEY, " +
        "or ALLOW_HTTP=true if a proxy in front of this server uses HTTPS.",
    );
  }
  for (const [name, password, user] of [
    ["ADMIN_PASSWORD", values.ADMIN_PASSWORD, "administrator"],
    ["DEMO_PASSWORD", values.DEMO_PASSWORD, demoNames.join(" ")],
  ] as const) {
    const fault = password === undefined ? null : passwordFault(password, [user, values.ISSUER]);
    if (fault !== null) faults.push(`${name}: ${fault}`);
  }
  return [...faults, ...gatewayFaults(values), ...eventsFaults(values)];
}

function eventsFaults(values: Values): readonly string[] {
  const { EVENTS_SYSLOG: syslog, EVENTS_WEBHOOK: webhook, EVENTS_WEBHOOK_KEY_FILE: key } = values;
  const faults: string[] = [];
  if ((webhook === undefined) !== (key === undefined)) {
    faults.push("EVENTS_WEBHOOK and EVENTS_WEBHOOK_KEY_FILE go together: set both or neither.");
  }
  if (values.EVENTS_CA !== undefined && syslog?.protocol !== "tls:" && webhook?.protocol !== "https:") {
    faults.push("EVENTS_CA needs EVENTS_SYSLOG=tls://… or EVENTS_WEBHOOK=https://….");
  }
  return faults;
}

function gatewayFaults(values: Values): readonly string[] {
  const faults: string[] = [];
  for (const name of ["APPLIANCE_CA", "BASE_PATH", "GUARD_ACCOUNT_FILE"] as const)
    if (values[name] !== undefined && values.APPLIANCE_URL === undefined)
      faults.push(`${name} needs APPLIANCE_URL.`);
  if (values.APPLIANCE_FINGERPRINT !== undefined && values.APPLIANCE_URL?.protocol !== "https:") {
    faults.push("APPLIANCE_FINGERPRINT needs an APPLIANCE_URL that begins with https://.");
  }
  if (values.APPLIANCE_FINGERPRINT !== undefined && values.APPLIANCE_CA !== undefined) {
    faults.push(
      "APPLIANCE_FINGERPRINT and APPLIANCE_CA can't be used together: a pinned certificate needs no authority.",
    );
  }
  return faults;
}

/** Whether a listening address can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** `EX_CONFIG` of sysexits.h, which the systemd unit knows too: another try changes nothing until a setting is changed. */
const EX_CONFIG = 78;

/** An error that only another setting mends. */
export function settingFault(message: string): Error {
  return Object.assign(new Error(message), { exitCode: EX_CONFIG });
}

/** With what a process ends that could not start. A port that this user may not use is a wrong setting, a busy one is not. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof Error)) return 1;
  const ofSetting = "exitCode" in error && error.exitCode === EX_CONFIG;
  const ofPort =
    "code" in error && error.code === "EACCES" && "syscall" in error && error.syscall === "listen";
  return ofSetting || ofPort ? EX_CONFIG : 1;
}
