/** A stream that can gather what is written to it. */
export interface Corkable {
  cork(): void;
  uncork(): void;
}

/**
 * What goes to one socket within one turn of the event loop leaves in one system call: a volley of candidates and the
 * answers to it come and go together. System calls were two thirds of the service's time in `npm run bench -- signal-relay`.
 */
export function createWriteGroups(atEndOfTurn: (task: () => void) => void): (stream: Corkable) => void {
  const gathering = new Set<Corkable>();
  const release = (): void => {
    for (const stream of gathering) stream.uncork();
    gathering.clear();
  };
  return (stream) => {
    if (gathering.has(stream)) return;
    if (gathering.size === 0) atEndOfTurn(release);
    gathering.add(stream);
    stream.cork();
  };
}
