import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { once } from "node:events";
import { freePort } from "../../../../scripts/free-port.mjs";

export interface Rsyslog {
  readonly port: number;
  /** What it has written: app name, message id, severity, then the message as it parsed it. */
  readonly lines: () => readonly string[];
  readonly start: () => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** Debian's rsyslogd with a configuration, a port and a folder of its own. */
export async function rsyslog(dir: string): Promise<Rsyslog> {
  const port = await freePort();
  const out = join(dir, "rsyslog.out");
  const config = join(dir, "rsyslog.conf");
  mkdirSync(join(dir, "spool"));
  writeFileSync(
    config,
    `global(workDirectory="${join(dir, "spool")}" maxMessageSize="64k")
module(load="imtcp")
input(type="imtcp" address="127.0.0.1" port="${port}")
template(name="parsed" type="string" string="%protocol-version% %app-name% %msgid% %syslogseverity% %msg%\\n")
action(type="omfile" file="${out}" template="parsed" flushOnTXEnd="on")
`,
  );
  let child: ChildProcess | undefined;
  return {
    port,
    lines: () => (existsSync(out) ? readFileSync(out, "utf8").split("\n").slice(0, -1) : []),
    start: async () => {
      const path = [process.env["PATH"] ?? "", "/usr/sbin"].join(delimiter);
      child = spawn("rsyslogd", ["-n", "-f", config, "-i", join(dir, "rsyslog.pid")], {
        env: { ...process.env, PATH: path },
        stdio: "ignore",
      });
      while (!(await listens(port))) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    kill: async (signal) => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    }).on("error", () => resolve(false));
  });
}
