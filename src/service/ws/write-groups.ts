/** A stream that can gather what is written to it. */
interface Corkable {
  /** Bytes that wait. */
  readonly writableLength: number;
  cork(): void;
  uncork(): void;
}

/** Beyond this nothing is gained; and what is held back must not look like the backlog of a slow reader. */
const groupBytes = 64 * 1024;

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
    if (gathering.has(stream)) {
      if (stream.writableLength < groupBytes) return;
      stream.uncork();
      stream.cork();
      return;
    }
    if (gathering.size === 0) atEndOfTurn(release);
    gathering.add(stream);
    stream.cork();
  };
}
