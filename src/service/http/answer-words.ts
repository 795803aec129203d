import { httpAnswers } from '../../texts/german/http-answers.ts';
import { englishHttpAnswers, type httpAnswersTexts } from '../../texts/http-answers.ts';
import { languageOf } from '../../texts/language.ts';

/** What a browser wishes comes best first. */
const wishedBy = (acceptLanguage: string): string[] =>
  acceptLanguage.split(',').map((wish) => wish.split(';')[0]?.trim() ?? '');

/** The words of an answer without a page, by `Accept-Language`: people meet them in the address bar of a browser. */
export const answerWords = (acceptLanguage = ''): typeof httpAnswersTexts =>
  languageOf(wishedBy(acceptLanguage)) === 'de' ? httpAnswers : englishHttpAnswers;
