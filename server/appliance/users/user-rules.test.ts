import { describe, expect, it } from "vitest";
import { passwordFault, userNameFault } from "./user-rules.ts";

describe("a password", () => {
  it.each([
    "correct horse battery",
    "vier Pferde, ein Wagen",
    "dragon4729183746",
    "8203 4471 9026",
    "パスワードではない長い文",
    "hunter2 lives upstairs",
  ])("is taken: %s", (password) => expect(passwordFault(password, "olivia")).toBeNull());

  it.each([
    ["Password1!", "at least 12 characters"],
    ["eleven char", "at least 12 characters"],
    ["aaaaaaaaaaaa", "too common"],
    ["123456789012", "too common"],
    ["987654321098", "too common"],
    ["abcdefghijklm", "too common"],
    ["Password1234", "too common"],
    ["P@ssw0rd2026!", "too common"],
    ["passwordpassword", "too common"],
    ["qwerty123456", "too common"],
    ["motherfucker", "too common"],
    ["princess123456789", "too common"],
    ["ｐａｓｓｗｏｒｄ１２３４", "too common"],
    ["Administrator1", "too common"],
    ["administrator", "too common"],
    ["abc1abc1abc1", "too common"],
    ["sleepyhollow", "too common"],
    ["Michelangelo", "too common"],
    ["111222333444", "too common"],
    ["ghjcnhfycndj", "too common"],
    ["GenuineIntel", "too common"],
    ["olivia-of-ops", "must not be the user name"],
    ["x".repeat(129), "at most 128 characters"],
  ])("is refused: %s", (password, why) => {
    expect(passwordFault(password, "Olivia-of-Ops")).toContain(why);
  });
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
