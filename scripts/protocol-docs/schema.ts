/** As much of a valibot schema as the document shows. Every schema and action of valibot carries these at run time. */
export interface Schema {
  readonly kind: 'schema';
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly (Schema | string)[];
  /** The key that tells the options of a variant apart. */
  readonly key?: string;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly literal?: unknown;
  readonly pipe?: readonly (Schema | Action)[];
}

interface Action {
  readonly kind: 'validation' | 'transformation' | 'metadata';
  readonly type: string;
  readonly requirement?: unknown;
  readonly name?: string;
}

interface Row {
  readonly field: string;
  readonly type: string;
  readonly limits: string;
}

/** The fields of one shape; of a union one table for each case. */
export interface ShapeTable {
  readonly when: string | undefined;
  readonly rows: readonly Row[];
}

/** Shapes with a section of their own, which others only name. */
type Names = ReadonlyMap<unknown, string>;

const isOptional = ({ type }: Schema): boolean => type === 'optional' || type === 'exact_optional';
const isWrapper = (schema: Schema): schema is Schema & { wrapped: Schema } =>
  schema.wrapped !== undefined && (schema.type === 'nullable' || isOptional(schema));

const actionsOf = (schema: Schema): Action[] =>
  (schema.pipe ?? []).filter((part): part is Action => part.kind !== 'schema');

const limitWords: Readonly<Record<string, (requirement: unknown) => string>> = {
  min_length: (least) => `at least ${String(least)} long`,
  max_length: (most) => `at most ${String(most)} long`,
  min_value: (least) => `at least ${String(least)}`,
  max_value: (most) => `at most ${String(most)}`,
  safe_integer: () => 'whole',
  regex: (pattern) => `\`${String(pattern).replaceAll('|', '\\|')}\``,
  trim: () => 'trimmed',
  uuid: () => 'UUID',
};

function limitsOf(schema: Schema): string {
  if (isWrapper(schema)) return limitsOf(schema.wrapped);
  return actionsOf(schema)
    .flatMap(({ type, requirement }) => limitWords[type]?.(requirement) ?? [])
    .join(', ');
}

function typeOf(schema: Schema, names: Names): string {
  const named = names.get(schema);
  if (named !== undefined) return `[${named}](#${named.toLowerCase()})`;
  if (isWrapper(schema)) {
    const inner = typeOf(schema.wrapped, names);
    return schema.type === 'nullable' ? `${inner} or null` : inner;
  }
  if (schema.item) return `list of ${typeOf(schema.item, names)}`;
  const brand = actionsOf(schema).find(({ type }) => type === 'brand')?.name;
  if (brand !== undefined) return brand;
  if (schema.type === 'literal') return `\`${JSON.stringify(schema.literal)}\``;
  if (schema.type === 'picklist') {
    return (schema.options ?? []).map((option) => `\`${JSON.stringify(option)}\``).join(' or ');
  }
  if (schema.type === 'union') return casesOf(schema, names);
  return schema.entries ? 'object' : schema.type;
}

/** What may stand there, in one line: an object with its fields. */
const casesOf = ({ options = [] }: Schema, names: Names): string =>
  options
    .filter((option) => typeof option !== 'string')
    .map((option) => {
      const fields = Object.entries(option.entries ?? {});
      if (fields.length === 0) return typeOf(option, names);
      return `{ ${fields.map(([key, field]) => `\`${key}\`: ${typeOf(field, names)}`).join(', ')} }`;
    })
    .join(' or ');

/** The object inside a list, an optional or a nullable, where its fields are to be shown too. */
function innerOf(schema: Schema, names: Names): { schema: Schema; suffix: string } | undefined {
  if (names.has(schema)) return undefined;
  if (isWrapper(schema)) return innerOf(schema.wrapped, names);
  if (schema.item) {
    const inner = innerOf(schema.item, names);
    return inner && { ...inner, suffix: `[]${inner.suffix}` };
  }
  return schema.entries ? { schema, suffix: '' } : undefined;
}

function rowsOf(schema: Schema, names: Names, prefix = ''): Row[] {
  return Object.entries(schema.entries ?? {}).flatMap(([key, field]) => {
    const path = `${prefix}${key}`;
    const row = {
      field: isOptional(field) ? `${path} (optional)` : path,
      type: typeOf(field, names),
      limits: limitsOf(field),
    };
    const inner = innerOf(field, names);
    return [row, ...(inner ? rowsOf(inner.schema, names, `${path}${inner.suffix}.`) : [])];
  });
}

export function tablesOf(schema: Schema, names: Names): ShapeTable[] {
  if (schema.type !== 'variant') return [{ when: undefined, rows: rowsOf(schema, names) }];
  return (schema.options ?? []).flatMap((option) => {
    if (typeof option === 'string') return [];
    const { key = '' } = schema;
    const tag = option.entries?.[key];
    return [{ when: tag && `\`${key}\` is ${typeOf(tag, names)}`, rows: rowsOf(option, names) }];
  });
}
