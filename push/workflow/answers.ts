import type { Question } from './port.ts';
import type { Answer } from './remark.ts';

/** The answer of a question that is one of these, if it takes any of them. */
export const answerAmong = <A extends Answer>({ choices }: Question<A>, answers: readonly Answer[]): A | undefined =>
  choices.find(({ answer }) => answers.includes(answer))?.answer;
