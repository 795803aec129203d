import type { Guide, GuideBlock, GuidePart } from './guide-page.ts';

interface Leads {
  readonly onPage: (name: string) => void;
}

interface BlocksProps extends Leads, Pick<Guide, 'pictures'> {
  readonly blocks: readonly GuideBlock[];
}

export const GuideBlocks = ({ blocks, pictures, onPage }: BlocksProps) =>
  blocks.map((block) => <Block block={block} pictures={pictures} onPage={onPage} />);

function Block({ block, pictures, onPage }: Omit<BlocksProps, 'blocks'> & { block: GuideBlock }) {
  switch (block.is) {
    case 'heading':
      return (
        <h3 class="help-heading">
          <Parts parts={block.parts} onPage={onPage} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Parts parts={block.parts} onPage={onPage} />
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List class="help-list">
          {block.items.map((parts) => (
            <li>
              <Parts parts={parts} onPage={onPage} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table {...block} onPage={onPage} />;
    case 'picture':
      return <img class="help-picture" src={pictures[block.name]} alt={block.alt} />;
  }
}

function Table({ head, rows, onPage }: Leads & Extract<GuideBlock, { is: 'table' }>) {
  return (
    <table class="help-table">
      <thead>
        <tr>
          {head.map((parts) => (
            <th scope="col">
              <Parts parts={parts} onPage={onPage} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((parts) => (
              <td>
                <Parts parts={parts} onPage={onPage} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Parts = ({ parts, onPage }: Leads & { parts: readonly GuidePart[] }) =>
  parts.map((part) => {
    switch (part.is) {
      case 'text':
        return part.text;
      case 'strong':
        return <strong>{part.text}</strong>;
      case 'em':
        return <em>{part.text}</em>;
      case 'code':
        return <code>{part.text}</code>;
      case 'page':
        return (
          <button type="button" class="help-link" onClick={() => onPage(part.page)}>
            {part.text}
          </button>
        );
      case 'outside':
        return (
          <a href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        );
      case 'file':
        return (
          <>
            {part.text} (<code>{part.file}</code>)
          </>
        );
    }
  });
