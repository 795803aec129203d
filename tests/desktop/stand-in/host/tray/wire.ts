/** The bytes of D-Bus, little-endian, as far as a tray icon needs them (D-Bus Specification, "Type System", "Message Protocol"). */
export interface Variant {
  readonly type: string;
  readonly value: Value;
}
/** Structs and dictionary entries are lists of their parts. */
export type Value = number | string | boolean | Uint8Array | Variant | readonly Value[];

const alignments: Readonly<Record<string, number>> = { y: 1, g: 1, v: 1, '(': 8, '{': 8 };
const alignmentOf = (type: string): number => alignments[type[0] ?? ''] ?? 4;

/** The complete types of a signature: 'ia{sv}' is 'i' and 'a{sv}'. */
export function typesOf(signature: string): string[] {
  const types: string[] = [];
  for (let from = 0; from < signature.length;) {
    let to = from;
    while (signature[to] === 'a') to += 1;
    let depth = 0;
    do {
      const letter = signature[to] ?? ')';
      if ('({'.includes(letter)) depth += 1;
      else if (')}'.includes(letter)) depth -= 1;
      to += 1;
    } while (depth > 0);
    types.push(signature.slice(from, to));
    from = to;
  }
  return types;
}

const isBytes = (value: Value): value is Uint8Array => value instanceof Uint8Array;
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isVariant = (value: Value): value is Variant => typeof value === 'object' && 'type' in value;
const wrong = (type: string, value: unknown): Error =>
  new Error(`not a D-Bus '${type}': ${JSON.stringify(value)}`);

class Writer {
  readonly parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
  }
  align(to: number): void {
    this.add(Buffer.alloc(-this.length & (to - 1)));
  }
  number(value: number): Buffer {
    this.align(4);
    const bytes = Buffer.alloc(4);
    // Signed and unsigned alike.
    bytes.writeInt32LE(value | 0);
    this.add(bytes);
    return bytes;
  }
  write(type: string, value: Value): void {
    if (type === 'y' && typeof value === 'number') this.add(Buffer.of(value));
    else if ('iu'.includes(type) && typeof value === 'number') this.number(value);
    else if (type === 'b' && typeof value === 'boolean') this.number(Number(value));
    else if ('so'.includes(type) && typeof value === 'string') this.#text(value);
    else if (type === 'g' && typeof value === 'string') this.#signature(value);
    else if (type === 'v' && isVariant(value)) {
      this.#signature(value.type);
      this.write(value.type, value.value);
    } else if (type[0] === 'a' && (isList(value) || isBytes(value))) this.#list(type.slice(1), value);
    else if ('({'.includes(type[0] ?? '') && isList(value)) {
      this.align(8);
      writeAll(this, type.slice(1, -1), value);
    } else throw wrong(type, value);
  }
  #text(text: string): void {
    const bytes = Buffer.from(`${text}\0`);
    this.number(bytes.length - 1);
    this.add(bytes);
  }
  #signature(signature: string): void {
    this.add(Buffer.of(signature.length));
    this.add(Buffer.from(`${signature}\0`));
  }
  #list(type: string, values: Uint8Array | readonly Value[]): void {
    const size = this.number(0);
    this.align(alignmentOf(type));
    const start = this.length;
    if (values instanceof Uint8Array) this.add(values);
    else for (const value of values) this.write(type, value);
    size.writeUInt32LE(this.length - start);
  }
}

function writeAll(writer: Writer, signature: string, values: readonly Value[]): void {
  const types = typesOf(signature);
  if (types.length !== values.length) throw wrong(signature, values);
  for (const [index, type] of types.entries()) writer.write(type, values[index] ?? '');
}

export function encode(signature: string, values: readonly Value[]): Buffer {
  const writer = new Writer();
  writeAll(writer, signature, values);
  return Buffer.concat(writer.parts);
}

class Reader {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  read(type: string): Value {
    this.#align(alignmentOf(type));
    switch (type[0] ?? '') {
      case 'y':
        return this.#bytes.readUInt8(this.#skip(1));
      case 'i':
        return this.#bytes.readInt32LE(this.#skip(4));
      case 'u':
        return this.#number();
      case 'b':
        return this.#number() !== 0;
      case 's':
      case 'o':
        return this.#text(this.#number());
      case 'g':
        return this.#text(this.#bytes.readUInt8(this.#skip(1)));
      case 'v': {
        const inner = this.#text(this.#bytes.readUInt8(this.#skip(1)));
        return { type: inner, value: this.read(inner) };
      }
      case 'a':
        return this.#list(type.slice(1));
      case '(':
      case '{':
        return typesOf(type.slice(1, -1)).map((part) => this.read(part));
      default:
        throw wrong(type, null);
    }
  }
  #align(to: number): void {
    this.at += -this.at & (to - 1);
  }
  #skip(length: number): number {
    const from = this.at;
    this.at += length;
    return from;
  }
  #number(): number {
    return this.#bytes.readUInt32LE(this.#skip(4));
  }
  #text(length: number): string {
    const from = this.#skip(length + 1);
    return this.#bytes.toString('utf8', from, from + length);
  }
  #list(type: string): Value {
    const length = this.#number();
    this.#align(alignmentOf(type));
    const end = this.at + length;
    const values: Value[] = [];
    while (this.at < end) values.push(this.read(type));
    return values;
  }
}

export function decode(signature: string, bytes: Buffer): Value[] {
  const reader = new Reader(bytes);
  return typesOf(signature).map((type) => reader.read(type));
}
