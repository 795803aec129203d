import { texts } from './texts.ts';

/** What a browser shows of the service where there is no page: in the language that it asks for, whatever else is spoken here. */
export const englishHttpAnswers = {
  otherSite: 'This address is not for other sites.',
  onlyGet: 'Only GET.',
  metrics: 'Metrics are not for everybody.',
  nothing: 'There is nothing here.',
  failed: 'The service failed.',
} as const;

export const httpAnswersTexts = texts('httpAnswers', englishHttpAnswers);
