import type { Clock } from "../api/clock.ts";
import { assertNever } from "../lib/assert-never.ts";

/** What can happen to one request. "…after" kinds reach the server first: the outcome is unknown to the app. */
export type Fault =
  | { readonly kind: "unreachable" }
  | { readonly kind: "lost-after" }
  | { readonly kind: "silence" }
  | { readonly kind: "silence-after" }
  | { readonly kind: "slow"; readonly milliseconds: number }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly json?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "status-after"; readonly status: number; readonly json?: unknown }
  | { readonly kind: "html"; readonly status?: number }
  | { readonly kind: "html-after" }
  | { readonly kind: "text"; readonly text: string; readonly contentType?: string }
  | { readonly kind: "empty" }
  | { readonly kind: "no-content" }
  | { readonly kind: "redirect" }
  | { readonly kind: "truncated" }
  | { readonly kind: "reset-in-body" }
  | { readonly kind: "drip" }
  | { readonly kind: "too-large" }
  | { readonly kind: "bom" }
  | { readonly kind: "charset" }
  | { readonly kind: "payload"; readonly change: (json: unknown) => unknown };

const JSON_TYPE = "application/json; charset=utf-8";
const HTML = "<!doctype html><title>Portal</title><script>document.title='owned'</script>";

/** The answer that the app gets instead of the server's. */
export async function faultyAnswer(
  fault: Fault,
  real: () => Promise<Response>,
  clock: Clock,
): Promise<Response> {
  switch (fault.kind) {
    case "unreachable":
      throw new TypeError("Failed to fetch");
    case "lost-after":
      await real();
      throw new TypeError("Failed to fetch");
    case "silence":
      return new Promise(() => {});
    case "silence-after":
      await real();
      return new Promise(() => {});
    case "slow":
      await new Promise<void>((resolve) => {
        clock.after(fault.milliseconds, resolve);
      });
      return real();
    case "status":
      return statusAnswer(fault.status, fault.json, fault.headers);
    case "status-after":
      await real();
      return statusAnswer(fault.status, fault.json);
    case "html":
      return answer(HTML, "text/html", fault.status);
    case "html-after":
      await real();
      return answer(HTML, "text/html");
    case "text":
      return answer(fault.text, fault.contentType ?? JSON_TYPE);
    case "empty":
      return answer("", JSON_TYPE);
    case "no-content":
      return new Response(null, { status: 204 });
    case "redirect":
      return new Response(null, { status: 302, headers: { Location: "/elsewhere" } });
    case "truncated": {
      const text = await (await real()).text();
      return answer(text.slice(0, Math.floor(text.length / 2)), JSON_TYPE);
    }
    case "reset-in-body":
      await real();
      return new Response(brokenBody(), { headers: { "Content-Type": JSON_TYPE } });
    case "drip":
      return new Response(drippingBody(await (await real()).bytes(), clock), {
        headers: { "Content-Type": JSON_TYPE },
      });
    case "too-large":
      return answer(JSON.stringify({ filler: "x".repeat(1_100_000) }), JSON_TYPE);
    case "bom":
      return answer(`\u{FEFF}${await (await real()).text()}`, JSON_TYPE);
    case "charset":
      return answer(await (await real()).text(), "application/json; charset=utf-16");
    case "payload": {
      const json: unknown = await (await real()).json();
      return answer(JSON.stringify(fault.change(json)), JSON_TYPE);
    }
    default:
      return assertNever(fault);
  }
}

function answer(text: string, contentType: string, status = 200): Response {
  return new Response(text, { status, headers: { "Content-Type": contentType } });
}

function statusAnswer(
  status: number,
  json: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = json === undefined ? null : JSON.stringify(json);
  return new Response(body, { status, headers: { "Content-Type": "application/problem+json", ...headers } });
}

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(new TypeError("network error")) });
}

function drippingBody(bytes: Uint8Array, clock: Clock): ReadableStream<Uint8Array> {
  let sent = 0;
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    cancel: () => stop(),
    pull: (controller) =>
      new Promise((resolve) => {
        stop = clock.after(1_000, () => {
          controller.enqueue(bytes.slice(sent, sent + 1));
          sent += 1;
          if (sent === bytes.length) controller.close();
          resolve();
        });
      }),
  });
}
