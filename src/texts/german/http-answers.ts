import type { httpAnswersTexts } from '../http-answers.ts';

export const httpAnswers: typeof httpAnswersTexts = {
  otherSite: 'Diese Adresse ist nicht für andere Seiten da.',
  onlyGet: 'Nur GET.',
  metrics: 'Messwerte sind nicht für alle da.',
  nothing: 'Hier gibt es nichts.',
  failed: 'Im Dienst ist etwas schiefgegangen.',
};
