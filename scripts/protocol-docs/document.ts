import {
  callPhase,
  call,
  mediaState,
  message,
  messageBody,
  participant,
  person,
  reaction,
  room,
  rung,
} from '../../src/protocol/model.ts';
import { fileInfo } from '../../src/protocol/file-info.ts';
import { closeCodes, errorCodes } from '../../src/protocol/errors.ts';
import { events } from '../../src/protocol/events.ts';
import { requests } from '../../src/protocol/requests.ts';
import { signalBody } from '../../src/protocol/signal.ts';
import { commentsIn } from './comments.ts';
import { flows } from './flows.ts';
import { paragraphs, shape, table } from './markdown.ts';
import { type Schema, tablesOf } from './schema.ts';
import { closeWords, deliveryWords, filesWords, intro } from './words.ts';

const shapes = {
  Person: person,
  Room: room,
  Message: message,
  MessageBody: messageBody,
  FileInfo: fileInfo,
  Reaction: reaction,
  Call: call,
  CallPhase: callPhase,
  Participant: participant,
  Rung: rung,
  MediaState: mediaState,
  SignalBody: signalBody,
} as const;
const names = new Map<unknown, string>(Object.entries(shapes).map(([name, schema]) => [schema, name]));

const fieldsOf = (schema: unknown): string => shape(tablesOf(schema as Schema, names));

/** The source text of a file of src/protocol. */
export type ReadSource = (file: string) => string;

function describeRequests(read: ReadSource): string {
  const areas = ['connection', 'people', 'access', 'rooms', 'chat', 'files', 'calls'];
  const comments = new Map(areas.flatMap((area) => [...commentsIn(read(`requests/${area}.ts`))]));
  return paragraphs(
    Object.entries(requests).flatMap(([type, { input, output }]) => [
      `### ${type}`,
      comments.get(type) ?? '',
      fieldsOf(input),
      'Answer:',
      fieldsOf(output),
    ]),
  );
}

function describeEvents(read: ReadSource): string {
  const comments = commentsIn(read('events.ts'));
  return paragraphs(
    Object.entries(events).flatMap(([type, schema]) => [
      `### event ${type}`,
      comments.get(type) ?? '',
      fieldsOf(schema),
    ]),
  );
}

function describeShapes(read: ReadSource): string {
  const comments = new Map([...commentsIn(read('model.ts')), ...commentsIn(read('signal.ts'))]);
  return paragraphs(
    Object.entries(shapes).flatMap(([name, schema]) => [
      `### ${name}`,
      comments.get(`${name.charAt(0).toLowerCase()}${name.slice(1)}`) ?? '',
      fieldsOf(schema),
    ]),
  );
}

const describeCodes = (): string =>
  paragraphs([
    '## Error codes',
    table(
      ['code', 'meaning'],
      Object.entries(errorCodes).map(([code, words]) => [`\`${code}\``, words]),
    ),
    '## Close codes',
    table(
      ['code', 'meaning'],
      Object.entries(closeCodes)
        .sort(([, a], [, b]) => a - b)
        .map(([name, code]) => [String(code), closeWords[name as keyof typeof closeCodes]]),
    ),
  ]);

const describeFlows = (): string =>
  paragraphs(
    flows.flatMap(({ title, words, steps }) => [
      `### ${title}`,
      words,
      ['```mermaid', 'sequenceDiagram', ...steps.map((step) => `  ${step}`), '```'].join('\n'),
    ]),
  );

export const writeDocument = (read: ReadSource): string =>
  `${paragraphs([
    '# The protocol',
    'Made from `src/protocol` by `npm run docs`. Do not edit it here: `npm run check` fails when it is stale.',
    intro,
    '## Flows',
    describeFlows(),
    '## Requests',
    describeRequests(read),
    '## Events',
    deliveryWords,
    describeEvents(read),
    '## Files',
    filesWords,
    '## Shapes',
    describeShapes(read),
    describeCodes(),
    '## Limits',
    'Every size, number and rate: [limits.md](limits.md).',
  ])}\n`;
