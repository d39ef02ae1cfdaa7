/** What a person reads when the server could not start: our own plain texts, and plain words for the socket's codes. */
export function startErrorText(error: unknown, host: string, port: number): string {
  if (!(error instanceof Error)) return "The server could not start.";
  // The same codes come from files, where they mean something else.
  const ofSocket = "syscall" in error && /^(listen|bind|getaddrinfo)$/.test(String(error.syscall));
  switch (ofSocket && "code" in error ? error.code : undefined) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is in use. Stop the program that uses it, or set PORT to another number.`;
    case "EACCES":
      return `Port ${port} on ${host} may not be used by this user. Set PORT to a number above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Set HOST to one that is, or leave it out.`;
    default:
      return error.message;
  }
}
