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
