import { spawn } from 'node:child_process';

/** Never rests; ends by itself where the lab was killed. */
const hog = `while [ -d /proc/${process.pid} ]; do
  i=0
  while [ $i -lt 100000 ]; do i=$((i + 1)); done
done`;

/**
 * So many programs that want a whole processor each, until they are ended. Each is started as a person starts one, with a session of its own: Linux
 * shares its processors between sessions, and many programs of the lab's would get together what one browser gets.
 */
export function startHogs(programs: number): () => void {
  const hogs = Array.from({ length: programs }, () =>
    spawn('sh', ['-c', hog], { stdio: 'ignore', detached: true }),
  );
  return () => {
    for (const each of hogs) each.kill('SIGKILL');
  };
}
