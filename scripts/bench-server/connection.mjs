// A client that costs little: one socket, one call at a time, answers told by their length. What it saves, the server gets.
import { connect } from "node:net";
import { connect as connectOverTls } from "node:tls";

const HEAD_END = "\r\n\r\n";

/** Bytes of a call. */
function written(port, { method = "GET", path, headers = {}, body = "" }) {
  const lines = Object.entries({ ...headers, "Content-Length": Buffer.byteLength(body) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${head}\r\n${body}`;
}

/** A connection that is kept alive, and opened anew when the server ended it; over TLS where an authority is given. */
export function openConnection(port, ca) {
  const open = () =>
    ca === undefined ? connect(port, "127.0.0.1") : connectOverTls({ port, host: "127.0.0.1", ca });
  let socket = null;
  return {
    call: (parts) =>
      new Promise((resolve, reject) => {
        const own = socket !== null && !socket.destroyed ? socket : open().setEncoding("latin1");
        socket = own;
        let text = "";
        const settle = (action) => {
          own.removeAllListeners("data").removeAllListeners("error").removeAllListeners("close");
          own.on("error", () => {});
          action();
        };
        own.on("error", (error) => settle(() => reject(error)));
        own.on("close", () => settle(() => reject(new Error("closed"))));
        own.on("data", (chunk) => {
          text += chunk;
          const end = text.indexOf(HEAD_END);
          if (end < 0) return;
          const head = text.slice(0, end);
          const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
          if (text.length < end + HEAD_END.length + length) return;
          settle(() => {
            if (/^connection: close/im.test(head)) own.destroy();
            resolve({ status: Number(head.slice(9, 12)), text: text.slice(end + HEAD_END.length) });
          });
        });
        own.write(written(port, parts));
      }),
    close: () => socket?.destroy(),
  };
}
