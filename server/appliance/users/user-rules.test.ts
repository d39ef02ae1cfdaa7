import { describe, expect, it } from "vitest";
import { passwordFault, userNameFault } from "./user-rules.ts";

describe("a password", () => {
  const faultOf = (password: string) => passwordFault(password, "Olivia-of-Ops", "vault.example.com");

  it.each([
    "correct horse battery",
    "vier Pferde, ein Wagen",
    "dragon4729183746",
    "8203 4471 9026",
    "パスワードではない長い文",
    "hunter2 lives upstairs",
    "kR7vQ2mZ9pXw",
    "tide clerk moss anvil verb quilt pond lathe gravel sonnet fiddle",
    "tide clerk moss anvil verb quilt pond lathe gravel sonnet fiddle ".repeat(2).slice(0, 128),
  ])("is taken: %s", (password) => expect(faultOf(password)).toBeNull());

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
