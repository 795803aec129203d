/**
 * Stands for semver in the service's bundles. jsonwebtoken asks it three times as it is loaded whether this Node is one of 2017, 2021 or later;
 * the bundles are for a newer one than all of them (`nodeTarget`), and to parse the questions took a third of what loading a bundle takes.
 */
export function satisfies(version: string, range: string): true {
  if (version !== process.version)
    throw new Error(`this build has no semver: ${range} was asked of ${version}`);
  return true;
}
