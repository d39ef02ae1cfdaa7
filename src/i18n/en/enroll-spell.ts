/** The key spelled out. */
export const enrollSpell = {
  "enroll.scan.spelled": "Secret key, spelled out in groups of four",
  // The words for A to Z, then for 0 to 9, as they are said on the telephone (ICAO in English).
  "enroll.scan.alphabet":
    "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu zero one two three four five six seven eight nine",
} as const;
