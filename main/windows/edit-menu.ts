import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { readExternalLink } from '../../src/base/external-link.ts';
import { editMenuTexts as words } from '../../src/texts/edit-menu.ts';

export type AskedAt = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'linkURL' | 'editFlags'>;

/**
 * What a right click on text, in a field or marked, and on a link offers, for Electron has no such menu of its own; empty elsewhere.
 * A page that shows a menu itself is not asked.
 */
export function editMenuFor(
  { isEditable, selectionText, linkURL, editFlags }: AskedAt,
  copy: (text: string) => void,
): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = editFlags;
  if (isEditable)
    return [
      { role: 'cut', label: words.cut, enabled: canCut },
      { role: 'copy', label: words.copy, enabled: canCopy },
      { role: 'paste', label: words.paste, enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: words.selectAll, enabled: canSelectAll },
    ];
  const items: MenuItemConstructorOptions[] = [];
  if (selectionText.trim() !== '') items.push({ role: 'copy', label: words.copy, enabled: canCopy });
  if (readExternalLink(linkURL) !== null) items.push({ label: words.copyLink, click: () => copy(linkURL) });
  return items;
}
