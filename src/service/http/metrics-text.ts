import type { Histogram, Reading } from '../core/meter.ts';

/** What the service is like at this moment. */
interface Gauges {
  readonly connections: number;
  readonly peopleOnline: number;
  readonly callsOpen: number;
  readonly rooms: number;
  readonly turnCredentialsOut: number;
  readonly memoryBytes: number;
  readonly loopDelaySeconds: number;
}

type Labels = Readonly<Record<string, string>>;

/** All labels are words of the protocol, so nothing in them has to be escaped; a stranger's word would not get here. */
function line(name: string, value: number, labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([key, label]) => `${key}="${label}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

const head = (name: string, type: 'counter' | 'gauge' | 'histogram', help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

function gauge(name: string, help: string, value: number): string[] {
  return [...head(name, 'gauge', help), line(name, value)];
}

function histogram(name: string, help: string, { buckets, sumSeconds, count }: Histogram): string[] {
  return [
    ...head(name, 'histogram', help),
    ...buckets.map((bucket) => line(`${name}_bucket`, bucket.count, { le: String(bucket.upToSeconds) })),
    line(`${name}_bucket`, count, { le: '+Inf' }),
    line(`${name}_sum`, sumSeconds),
    line(`${name}_count`, count),
  ];
}

/** The Prometheus text format, version 0.0.4. */
export function metricsText({ answers, bytesReceived, commits }: Reading, gauges: Gauges): string {
  const lines = [
    ...gauge('parley_connections', 'Sockets that are open.', gauges.connections),
    ...gauge('parley_people_online', 'People with at least one device connected.', gauges.peopleOnline),
    ...gauge('parley_calls_open', 'Calls that ring or go on.', gauges.callsOpen),
    ...gauge('parley_rooms', 'Rooms that are kept, of two people and of several.', gauges.rooms),
    ...gauge(
      'parley_turn_credentials_out',
      'Credentials that the relay takes now.',
      gauges.turnCredentialsOut,
    ),
    ...head('parley_requests_total', 'counter', 'Requests answered, by type and outcome.'),
    ...answers.map(({ type, outcome, count }) => line('parley_requests_total', count, { type, outcome })),
    ...head('parley_received_bytes_total', 'counter', 'Bytes of frames from clients.'),
    line('parley_received_bytes_total', bytesReceived),
    ...histogram('parley_commit_seconds', 'From a message read to committed and handed out.', commits),
    ...gauge('process_resident_memory_bytes', 'Memory of the service.', gauges.memoryBytes),
    ...gauge(
      'parley_event_loop_delay_seconds',
      'How late timers were, 99th percentile.',
      gauges.loopDelaySeconds,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
