/** Raised when an old client and a new service would misunderstand each other. */
export const protocolVersion = 3;
