import { useState } from 'preact/hooks';
import { spokenLanguage, type Language } from '../../../src/texts/language.ts';
import type { Later } from '../../ui/later.tsx';
import { later } from '../later.ts';
import type { Guide } from './guide-page.ts';
import type { PageChoice } from './help-screen.tsx';

const screenWith = (load: () => Promise<{ readonly guide: Guide }>): Later<PageChoice> =>
  later(async () => {
    const [{ HelpScreen }, { guide }] = await Promise.all([import('./help-screen.tsx'), load()]);
    return (chosen: PageChoice) => <HelpScreen guide={guide} {...chosen} />;
  });

/** Each comes by itself: nobody fetches a language that they do not read. */
const screens: Readonly<Record<Language, Later<PageChoice>>> = {
  en: screenWith(() => import('virtual:guide/en')),
  de: screenWith(() => import('virtual:guide/de')),
};

/** The guide in the language that is spoken. Its pages have the same names in each. */
export function Help() {
  const [name, setName] = useState('README');
  const { Part } = screens[spokenLanguage()];
  return <Part name={name} onPage={setName} />;
}

export const fetchHelp = (): Promise<void> => screens[spokenLanguage()].fetch();
