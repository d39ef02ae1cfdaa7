/** Of every connection by TLS, in or out: forward secrecy and authenticated encryption alone, the strongest first. */
export const TLS = {
  minVersion: "TLSv1.2",
  // Names with TLS_ are those of TLS 1.3.
  ciphers: [
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    "TLS_AES_128_GCM_SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-CHACHA20-POLY1305",
    "ECDHE-RSA-CHACHA20-POLY1305",
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
  ].join(":"),
} as const;

/** Of a connection out. Set explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment turns nothing off. */
export const CHECKED_TLS = { ...TLS, rejectUnauthorized: true } as const;
