/** One file of the built app, with the siblings the build compressed. */
export interface StaticFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer> | null;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  /** Strong validator of the plain body, quoted. */
  readonly etag: string;
  /** The name carries a hash of the content, so the file may be kept for ever. */
  readonly immutable: boolean;
}

/** The closed list of what may be served: nothing is looked up on disk when a request comes in. */
export interface StaticFiles {
  /** Files by URL path (`/assets/app-1a2b3c4d.js`), without the document. */
  readonly files: ReadonlyMap<string, StaticFile>;
  /** `index.html`, the answer to every navigation; null when there is no built app. */
  readonly document: StaticFile | null;
}

/** No app at all: servers that run in process for component tests. */
export const noStaticFiles: StaticFiles = { files: new Map(), document: null };
