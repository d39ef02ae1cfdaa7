/** Of the one page that stands where the app cannot start. */
export const config = {
  "config.heading": "This page isn't set up correctly",
  "config.missing": "The file config.json didn't load. Try again, or tell your administrator.",
  "config.wrong": "The file config.json on this server has a mistake. Tell your administrator.",
  "config.where": "What's wrong: {{problems}}",
} as const;
