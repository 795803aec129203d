const finalText = 0x81;

/** A whole text frame as a server sends it: in one piece and unmasked (RFC 6455, 5.2). */
export function textFrame(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const isShort = bytes < 126;
  const isLong = bytes > 0xffff;
  const head = isShort ? 2 : isLong ? 10 : 4;
  const frame = Buffer.allocUnsafe(head + bytes);
  frame[0] = finalText;
  frame[1] = isShort ? bytes : isLong ? 127 : 126;
  if (isLong) frame.writeBigUInt64BE(BigInt(bytes), 2);
  else if (!isShort) frame.writeUInt16BE(bytes, 2);
  frame.write(text, head, 'utf8');
  return frame;
}

/** What is said to many, one after the other, is put into its frame once. */
export function createFrameMemo(): (text: string) => Buffer {
  let [last, frame] = ['', textFrame('')];
  return (text) => {
    if (text !== last) [last, frame] = [text, textFrame(text)];
    return frame;
  };
}
