/** Stands for ajv where nobody hands a schema over; whoever does hears of it at once. conf imports it by both names. */
export function Ajv2020(): never {
  throw new Error('this build has no ajv: settings are read by their own schema');
}

// oxlint-disable-next-line import/no-default-export -- conf takes ajv-formats by its default
export default Ajv2020;
