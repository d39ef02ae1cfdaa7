import type { Seen } from "./seen.ts";
import type { BytesStep } from "./step.ts";

/** Good requests, with the newest access token; none of them changes anybody. */
function requests(token: string): readonly string[] {
  const head = `Host: h\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n`;
  const form = "grant_type=Refresh_token&refresh_token=none";
  return [
    `GET /api/v8.1/users?Limit=2 HTTP/1.1\r\n${head}\r\n`,
    `POST /api/oauth2/token HTTP/1.1\r\n${head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form}`,
    `POST /api/v1/users/1001/acceptMfa HTTP/1.1\r\n${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n12\r\n{"code":"1","x":1}\r\n0\r\n\r\n`,
    `GET /assets/../config.json HTTP/1.1\r\n${head}\r\n`,
  ];
}

/** A good request, with the step's edits. */
export function editedBytes({ request, edits }: BytesStep, seen: Seen): string {
  let bytes = requests(seen.accessTokens[0]?.token ?? "none")[request] ?? "";
  for (const { at, remove, insert } of edits) {
    const place = Math.floor((at / 1_000) * bytes.length);
    bytes = bytes.slice(0, place) + insert + bytes.slice(place + remove);
  }
  return bytes;
}

/** What no answer to broken bytes may be: a fault of the server, or one without the headers of every answer. */
export function faultOfBytes(answers: string): string {
  for (const answer of answers.split(/^(?=HTTP\/1\.1 \d)/m).filter((text) => text !== "")) {
    const [status = "", ...rest] = answer.split("\r\n");
    if (status.startsWith("HTTP/1.1 100 ")) continue;
    if (!/^HTTP\/1\.1 ([234]\d\d|501) /.test(status)) return status;
    const head = rest.slice(0, rest.indexOf("")).join("\n").toLowerCase();
    if (!head.includes("x-content-type-options: nosniff")) return `${status} without nosniff`;
  }
  return "";
}
