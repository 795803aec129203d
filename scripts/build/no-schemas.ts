/** Stands for ajv where nobody hands a schema over; whoever does hears of it at once. */
export class Ajv2020 {
  constructor() {
    throw new Error('this build has no ajv: settings are read by their own schema');
  }
}

export default Ajv2020;
