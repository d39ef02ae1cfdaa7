import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OUR_WORDS, passwordFault, userNameFault } from "./user-rules.ts";

describe("a password", () => {
  const faultOf = (password: string) => passwordFault(password, ["Olivia-of-Ops", "vault.example.com"]);

  it("the words that the inventory lists are ours, and each is refused, doubled and with a year", () => {
    const page = readFileSync("docs/security/inventory.md", "utf8");
    const line = page.split("\n").find((one) => one.startsWith("Words that make a password easy")) ?? "";
    expect([...line.matchAll(/\*([^*]+)\*/g)].map(([, word]) => word)).toEqual(OUR_WORDS);
    const easy = OUR_WORDS.map((word) => `${word}-${word}-2026`.padEnd(12, "!"));
    const near = ["olivia-of-ops", "Vault.example.com"];
    expect([...easy, ...near].filter((password) => faultOf(password) === null)).toEqual([]);
  });

  it.each([
    "correct horse battery",
    "vier Pferde, ein Wagen",
    "dragon4729183746",
    "8203 4471 9026",
    "パスワードではない長い文",
    "hunter2 lives upstairs",
    "kR7vQ2mZ9pXw",
    "veeam pferde ohne wagen und rad",
    "tide clerk moss anvil verb quilt pond lathe gravel sonnet fiddle",
    "tide clerk moss anvil verb quilt pond lathe gravel sonnet fiddle ".repeat(2).slice(0, 128),
  ])("is taken: %s", (password) => expect(faultOf(password)).toBeNull());

  it.each([
    ["zqx", "zqx7zqxgzqxwzqx", false],
    ["zq", "zq7zqgzqwzqp", true],
  ])("counts a name as nothing from three letters on: %s", (name, password, taken) =>
    expect([passwordFault(password, [name]) === null, passwordFault(password, [])]).toEqual([taken, null]),
  );

  it.each([
    ["Password1!", "at least 12 characters"],
    ["eleven char", "at least 12 characters"],
    ["x".repeat(129), "at most 128 characters"],
  ])("is refused for its length: %s", (password, why) => expect(faultOf(password)).toContain(why));

  it.each([
    "Summer2026!!",
    "Admin@123456",
    "P@ssword123456",
    "VeeamBackup123",
    "Veeam@2026!!",
    "aaaaaaaaaaaa",
    "987654321098",
    "abcdefghijklm",
    "P@ssw0rd2026!",
    "passwordpassword",
    "qwerty123456",
    "1qaz2wsx3edc",
    "princess123456789",
    "ｐａｓｓｗｏｒｄ１２３４",
    "Administrator1",
    "abc1abc1abc1",
    "Michelangelo",
    "January2026!",
    "olivia-of-ops",
    "Olivia-2026!!",
    "vault2026!!!",
    "x".repeat(64),
    "x".repeat(128),
    // Nothing but words that are tried first here, however many, and with a little around them.
    "Veeam-Appliance-Backup",
    "V33am-Appl1ance-B@ckup!",
    "veeam.mfa.azure.backup.admin.changeme.enrollment.administrator",
    "OliviaVaultVeeamAzureMfaBackup",
    "Veeam-Appliance-x8Kq-Backup",
    // Those that are tried first: seasons and months, keyboard rows, defaults, and the words of product, vendor, user and host.
    ...`Summer2025!! Winter2026!! Spring2026!! Autumn2026!! Sommer2026!! Herbst2026!! Welcome2026! Welcome12345! Password2026 Password1234 Password123! Passw0rd1234 P@ssw0rd1234 P@ssword2026! Admin1234567 Admin@123456 Admin@2026!! administrator1! Administrator! root12345678 letmein12345 letmeinplease changeme1234 ChangeMe2026! changeme!!!! qwertyuiop12 qwerty1234567 Qwerty123456! 1q2w3e4r5t6y zaq12wsxcde3 asdfghjkl123 123456789012 000000000000 111111111111 123123123123 112233445566 abcd1234abcd abc123abc123 iloveyou1234 sunshine1234 football1234 monkey123456 dragon123456 superman1234 trustno12345 January2026! December2025 Monday123456 Veeam12345678 VeeamBackup1! VeeamBackup26 Veeam@backup1 BackupVeeam1! Backup123456 Backup@2026!! Azure2026!!! MfaEnrollment1 Enrollment1! olivia123456 Olivia2026!! vault1234567 Appliance123 Test12345678 testtesttest Login1234567 Secret123456 Company2026!`.split(
      " ",
    ),
  ])("is refused as easy to guess: %s", (password) =>
    expect(faultOf(password)).toContain("too easy to guess"),
  );
});

describe("a user name", () => {
  it.each(["olivia", "Ольга", "名前", "olivia.o'neil", "ada b", "7"])("is taken: %s", (name) => {
    expect(userNameFault(name)).toBeNull();
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \u3000 "],
    ["a Hangul filler", "\u3164"],
    ["a Braille blank", "ad\u2800min"],
    ["a variation selector", "administrator\uFE0F"],
    ["a joiner", "admin\u200Distrator"],
    ["a direction mark", "\u202Enimda"],
    ["a dot, which no path keeps", "."],
    ["full-width dots, which are dots", "\uFF0E\uFF0E"],
    ["dots alone", "..."],
    ["a note that some fonts show as nothing", "ad\u{1D159}min"],
    ["a place for an object", "ad\uFFFCmin"],
    ["a blank of another script", "ad\u1680min"],
  ])("is refused: %s", (_, name) => expect(userNameFault(name)).not.toBeNull());
});
