import type { ShapeTable } from './schema.ts';

const cell = (text: string): string => (text === '' ? ' ' : text);

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const paragraphs = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

export function shape(tables: readonly ShapeTable[]): string {
  return paragraphs(
    tables.flatMap(({ when, rows }) => [
      when === undefined ? '' : `When ${when}:`,
      rows.length === 0
        ? 'No fields.'
        : table(
            ['field', 'type', 'limits'],
            rows.map(({ field, type, limits }) => [
              `\`${field.replace(' (optional)', '')}\`${field.endsWith(' (optional)') ? ' (optional)' : ''}`,
              type,
              limits,
            ]),
          ),
    ]),
  );
}
