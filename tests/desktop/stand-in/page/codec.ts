/**
 * Values over the bridge as JSON, with what structured clone keeps and JSON does not. Sent to the page as text, so
 * self-contained. Cut to what our contracts carry: undefined, Date, typed bytes and Error beside plain data.
 */
export interface Codec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
}

export function makeCodec(): Codec {
  interface Tagged {
    readonly $: string;
    readonly value?: unknown;
  }
  const isTagged = (value: object): value is Tagged => '$' in value;
  const toBase64 = (bytes: Uint8Array): string =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(encode);
    if (value instanceof Date) return { $: 'date', value: value.getTime() };
    if (value instanceof Error) return { $: 'error', value: [value.name, value.message] };
    if (value instanceof Uint8Array) return { $: 'bytes', value: toBase64(value) };
    if (value instanceof Promise) throw new Error('An object could not be cloned.');
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]));
  };

  const decodeTagged = ({ $, value }: Tagged): unknown => {
    if ($ === 'undefined') return undefined;
    if ($ === 'number') return Number(value);
    if ($ === 'date') return new Date(Number(value));
    if ($ === 'bytes') return fromBase64(String(value));
    const [name, message] = value as [string, string];
    return Object.assign(new Error(message), { name });
  };

  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if (isTagged(value)) return decodeTagged(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
  };

  return { encode, decode };
}
