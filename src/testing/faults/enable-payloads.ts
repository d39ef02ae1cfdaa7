import { expect } from "vitest";
import { changed, without, withMembers, withSecret } from "./change-answer.ts";
import type { Cell, FaultCell, FaultTable } from "./cell.ts";
import { enableCells } from "./enable-cells.ts";
import { finishFromScan, linkOnPage } from "./finish-from-scan.ts";
import { pageText } from "./page.ts";
import { says } from "./texts.ts";

type Where = "ready" | "works" | "shown";
type Change = (json: unknown) => unknown;

const noCodes = "The server sent no scratch codes. Nothing has changed.";
const badCodes = "The server sent scratch codes that can't be used. Nothing has changed.";
const incomplete = "The answer was incomplete, so setup can't continue.";
const badSecret = "The server sent a key that no authenticator app can use.";

const refused = (title: string, change: Change, text: string): FaultCell<Where> => ({
  fault: { title, change },
  says: text,
  stand: "ready",
  // I3 and docs/faults-app.md: it stops before anything is shown, and acceptMfa is never called.
  also: ({ scene }) => expect(scene.faulty.sent.some(({ call }) => call === "acceptMfa")).toBe(false),
});
const works = (title: string, change: Change, also?: (cell: Cell) => void): FaultCell<Where> => ({
  fault: { title, change },
  says: null,
  stand: "works",
  ...(also === undefined ? {} : { also }),
});
const shown = (title: string, change: Change, ...words: readonly string[]): FaultCell<Where> => ({
  fault: { title, change },
  says: null,
  stand: "shown",
  also: () => {
    for (const word of words) expect(pageText()).toContain(word);
    expect(linkOnPage()).toMatch(
      /^otpauth:\/\/totp\/[\w%.~!'()*:-]+\?secret=[A-Z2-7]+&issuer=[\w%.~!'()*-]+/u,
    );
  },
});

const codes = (scratchCodes: unknown): Change => withMembers({ scratchCodes });
const uri = (change: (text: string) => string): Change => changed("qrString", change);
const good = ["58189682", "89975527", "24259296", "35931094", "34317173"];
const LONG = "x".repeat(10_000);

/** The answer of enableMfa, with each fault of docs/faults-app.md. */
export const enablePayloads: FaultTable<Where> = {
  ...enableCells,
  title: "enableMfa answers",
  test: "src/testing/faults/enable-payloads.test.ts",
  stands: {
    ready: enableCells.stands.ready,
    works: {
      means: "goes on, and the phone's code turns MFA on",
      heading: "Scan the QR code",
      ways: ["Continue"],
      goOn: finishFromScan,
    },
    shown: {
      means: "goes on, repaired",
      heading: "Scan the QR code",
      ways: ["Continue"],
      goOn: async () => {},
    },
  },
  cells: [
    refused("scratchCodes: true", codes(true), noCodes),
    refused("scratchCodes: null", codes(null), noCodes),
    refused("scratchCodes: {}", codes({}), noCodes),
    refused('scratchCodes: "12345678"', codes("12345678"), noCodes),
    refused("scratchCodes: []", codes([]), noCodes),
    refused("scratchCodes missing", without("scratchCodes"), noCodes),
    refused("a scratch code of five", codes([...good, "12345"]), badCodes),
    refused("a scratch code of 33", codes([...good, "1".repeat(33)]), badCodes),
    refused("a scratch code with a control character", codes([...good, "1234\u{0}5678"]), badCodes),
    refused(
      "21 scratch codes",
      codes(Array.from({ length: 21 }, (_, row) => String(10_000_000 + row))),
      badCodes,
    ),
    shown("scratch codes with blanks around them", codes(good.map((code) => ` ${code} `))),
    works("scratchCodes are numbers", codes([58_189_682, 89_975_527])),
    works("a scratch code twice", codes([...good, "58189682"])),
    refused("token null", withMembers({ token: null }), incomplete),
    refused("token empty", withMembers({ token: "" }), incomplete),
    refused("token a number", withMembers({ token: 17 }), incomplete),
    refused("token over 4 KiB", withMembers({ token: "A".repeat(4_097) }), incomplete),
    refused("token missing", without("token"), incomplete),
    works("secretKey missing", without("secretKey")),
    works("qrString missing", without("qrString")),
    refused(
      "secretKey and qrString missing",
      without("secretKey", "qrString"),
      "The server sent no secret key.",
    ),
    refused(
      "another secret in qrString",
      uri((text) => text.replace(/secret=[A-Z2-7]+/u, "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")),
      "The server sent two different keys",
    ),
    works(
      "secretKey in lower case",
      changed("secretKey", (text) => text.toLowerCase()),
    ),
    works(
      "secretKey in groups",
      changed("secretKey", (text) => text.replaceAll(/(.{4})/gu, "$1 ")),
    ),
    works(
      "secretKey padded",
      changed("secretKey", (text) => `${text}======`),
    ),
    refused("0, 1, 8 and 9 in base32", withSecret("GEZDGNBVGY0189JQGEZDGNBVGY3TQOJQ"), badSecret),
    refused("under 80 bits", withSecret("GEZDGNBVGY3TQOJ"), badSecret),
    shown("80 bits", withSecret("GEZDGNBVGY3TQOJQ"), "This key is short."),
    works(
      "&40 in the label",
      uri((text) => text.replace("%40", "&40")),
      () => expect(linkOnPage()).toContain("%40"),
    ),
    works(
      "an empty issuer",
      uri((text) => text.replace(/issuer=[^&]*/u, "issuer=")),
    ),
    shown(
      "an issuer of 10,000",
      uri((text) => text.replace(/issuer=[^&]*/u, `issuer=${LONG}`)),
      "x".repeat(64),
    ),
    works(
      "bidi characters in the label",
      uri((text) => text.replace("totp/", "totp/%E2%80%AE")),
      () => expect(pageText()).not.toContain("\u{202E}"),
    ),
    shown(
      "a colon in the issuer",
      uri((text) => text.replace(/issuer=[^&]*/u, "issuer=a%3Ab")),
      "a-b",
    ),
    works("qrString is javascript:", withMembers({ qrString: "javascript:alert(1)" })),
    works("qrString is data:", withMembers({ qrString: "data:text/html,<script>alert(1)</script>" })),
    works("qrString is https:", withMembers({ qrString: "https://portal.example/?secret=GEZDGNBVGY3TQOJQ" })),
    works("userId is another", withMembers({ userId: 9_999 })),
    works("userId is a name", withMembers({ userId: "olivia" })),
    works("userId missing", without("userId")),
    works("userId null", withMembers({ userId: null })),
    shown(
      "HTML in the issuer",
      uri((text) =>
        text.replace(/issuer=[^&]*/u, `issuer=${encodeURIComponent("<img src=x onerror=alert(1)>")}`),
      ),
      "<img src=x onerror=alert(1)>",
    ),
    works("a __proto__ member", (json) =>
      JSON.parse(JSON.stringify(json).replace("{", '{"__proto__":{"token":"no"},')),
    ),
    works("unknown members", withMembers({ issues: [], response: null })),
    shown(
      "SHA256, 8 digits, 60 s",
      uri((text) => `${text}&algorithm=SHA256&digits=8&period=60`),
      "SHA256",
      "8 digits",
      "60 seconds",
    ),
    works(
      "an unknown algorithm",
      uri((text) => `${text}&algorithm=MD5&digits=7&period=1`),
    ),
    refused("wrapped as a sister product does", (json) => ({ response: json, issues: [] }), noCodes),
    refused("an array", (json) => [json], noCodes),
    refused("null", () => null, says.unreadable),
    refused("a text", () => "enabled", says.unreadable),
  ],
};
