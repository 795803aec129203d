/** As much of a valibot schema as is needed to go through it. */
export interface WalkedSchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, WalkedSchema>>;
  readonly options?: readonly (WalkedSchema | string)[];
  readonly wrapped?: WalkedSchema;
  readonly item?: WalkedSchema;
  readonly literal?: unknown;
  readonly pipe?: readonly (Pick<WalkedSchema, 'type' | 'pipe'> & { readonly requirement?: unknown })[];
}
