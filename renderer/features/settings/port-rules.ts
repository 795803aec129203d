/** A port as it was typed; null when it is none. */
export function parsePort(typed: string): number | null {
  if (!/^\d{1,5}$/.test(typed.trim())) return null;
  const port = Number(typed);
  return port <= 65_535 ? port : null;
}
