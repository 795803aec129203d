interface Hash {
  update(piece: Uint8Array<ArrayBuffer>): void;
  /** Once, at the end. */
  hex(): string;
}

/** SHA-256. Its script is not in the first one: it comes with what makes calls, before there can be a file. */
export async function createHash(): Promise<Hash> {
  const [{ sha256 }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ]);
  const hash = sha256.create();
  return {
    update: (piece) => void hash.update(piece),
    hex: () => bytesToHex(hash.digest()),
  };
}
