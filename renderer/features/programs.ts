import { safeName } from '../../src/base/safe-name.ts';

/**
 * What does something as soon as it is opened, on some system: programs and scripts, installers, links that start them, pages and documents
 * with programs in them.
 */
const endings = new Set(
  [
    'exe com scr pif bat cmd ps1 ps1xml psm1 vbs vbe js jse mjs ws wsf wsh hta cpl msi msix msp appx appxbundle reg inf',
    'lnk url scf library-ms search-ms settingcontent-ms chm gadget application jar jnlp iso img vhd vhdx xll',
    'app dmg pkg mpkg command tool workflow action terminal fileloc inetloc webloc scpt applescript',
    'sh bash zsh csh run appimage deb rpm flatpakref snap desktop py pyw pl rb',
    'docm dotm xlsm xltm xlam pptm potm ppam sldm html htm xhtml',
  ].flatMap((line) => line.split(' ')),
);

export const isProgram = (name: string): boolean => {
  // As it will be called here: what is cut off on the way does not hide it.
  const ending = /\.([^.]+)$/.exec(safeName(name))?.[1];
  return ending !== undefined && endings.has(ending.toLowerCase());
};
