import type { Json } from '../../model/json.js';
import type { Question } from '../../model/question.js';

/** The answer a field's `value` stands for. Numbers and truths are written as in JSON. */
export function answerOf(question: Question, value: string): Json | undefined {
  if (value === '') return undefined;
  if (question.kind === 'number' || question.kind === 'money')
    return Number.isNaN(Number(value)) ? value : Number(value);
  if (question.kind === 'yes-no') return value === 'true';
  if (question.kind === 'confirm') return value === 'true' || undefined;
  if (question.kind === 'choice')
    return question.options.find((option) => String(option.value) === value)?.value ?? value;
  if (question.kind === 'several') return fromJson(value) ?? value;
  return value;
}

/** A field's `value` for an answer. */
export function valueOf(answer: Json | undefined): string {
  if (answer === undefined) return '';
  return typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
}

/** What a text says as JSON. What a page has set by hand may be anything, then it is `undefined`. */
export function fromJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
