/** ws://host:port/ws is spoken to as http://host:port. */
export function httpAddress(service: string, path: string): string {
  const url = new URL(service);
  return `${url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}${path}`;
}
