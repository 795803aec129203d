/** Runs a command so that no packet of it leaves the machine. */
interface Isolation {
  /** What goes before the command. */
  readonly prefix: readonly string[];
  readonly says: string;
  /** Nothing else runs in the same network. */
  readonly isOwn: boolean;
}

/**
 * Loopback alone, and processes of its own: whatever a spec leaves running ends with the shell that is the first process there.
 * The shell stays (no `exec`) because the first process has to reap the others.
 */
const inNamespace = (...rights: readonly string[]): readonly string[] => [
  'unshare',
  ...rights,
  '--net',
  '--pid',
  '--fork',
  '--kill-child',
  '--mount-proc',
  'sh',
  '-c',
  'ip link set lo up && "$@"; exit $?',
  'sh',
];

const ways: readonly Isolation[] = [
  { prefix: inNamespace(), says: 'in a network of its own, with loopback alone', isOwn: true },
  {
    prefix: inNamespace('--map-root-user'),
    says: 'in a network of its own, with loopback alone (as root of a user namespace)',
    isOwn: true,
  },
];

const direct: Isolation = {
  prefix: [],
  says: "directly in this machine's network: it does not let this user make another",
  isOwn: false,
};

/** The strictest way this machine allows. */
export const chooseIsolation = (works: (command: readonly string[]) => boolean): Isolation =>
  ways.find(({ prefix }) => works([...prefix, 'true'])) ?? direct;
