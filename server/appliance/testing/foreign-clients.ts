/** The type of the token form. */
const FORM = "application/x-www-form-urlencoded";
/** How another maker's client dresses its requests. */
export interface ForeignClient {
  readonly headers: Readonly<Record<string, string>>;
  /** How it writes the type of a form, name and value. */
  readonly form: Readonly<Record<string, string>>;
}

const curl: ForeignClient = {
  headers: { "User-Agent": "curl/7.88.1", accept: "application/json" },
  form: { "Content-Type": FORM },
};
const requests: ForeignClient = {
  headers: {
    "User-Agent": "python-requests/2.31.0",
    "Accept-Encoding": "gzip, deflate",
    accept: "application/json",
    Connection: "keep-alive",
    "x-api-version": "v3",
  },
  form: { "Content-type": FORM },
};
const go: ForeignClient = {
  headers: { "User-Agent": "Go-http-client/1.1", Accept: "application/json", "Accept-Encoding": "gzip" },
  form: { "Content-Type": FORM },
};
const httpx: ForeignClient = {
  headers: {
    accept: "*/*",
    "accept-encoding": "gzip, deflate",
    connection: "keep-alive",
    "user-agent": "python-httpx/0.28.1",
  },
  form: { "content-type": FORM },
};
const powershell: ForeignClient = {
  headers: {
    "User-Agent": "Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.17763.1",
    Expect: "100-continue",
  },
  form: { "Content-Type": FORM },
};

export const foreignClients = { curl, requests, go, httpx, powershell } as const;
