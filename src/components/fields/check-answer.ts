import { allFormats as formats } from '../../model/formats/rare-formats.js';
import { isMoney } from '../../model/formats/money.js';
import type { Issue } from '../../model/issue.js';
import type { Json } from '../../model/json.js';
import type { Question } from '../../model/question.js';

/** What is wrong with an answer that has no procedure around it, or `undefined`. */
export function checkAnswer(question: Question, answer: Json | undefined, required: boolean): Issue | undefined {
  if (answer === undefined) return required ? wrong('required') : undefined;
  switch (question.kind) {
    case 'text':
    case 'long-text':
    case 'listed': {
      const { maxLength = Infinity } = question;
      if ([...String(answer)].length > maxLength) return wrong('maxLength', { maxLength });
      return question.kind === 'text' && question.format ? byFormat(question.format, answer) : undefined;
    }
    case 'date':
      return byFormat(dayFormats[question.precision], answer);
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity, integer } = question;
      if (typeof answer !== 'number' || (integer && !Number.isInteger(answer))) return wrong('type');
      if (answer < minimum) return wrong('minimum', { minimum });
      return answer > maximum ? wrong('maximum', { maximum }) : undefined;
    }
    case 'money':
      return typeof answer === 'number' && isMoney(answer) ? undefined : wrong('type');
    case 'choice':
      return question.options.some(({ value }) => value === answer) ? undefined : wrong('enum');
    case 'province':
    case 'commune':
      return byFormat(question.kind, answer);
    case 'time-of-day':
    case 'day-time':
    case 'bank-account':
      return byFormat(question.kind, answer);
    case 'several': {
      const { minimum = 0, maximum = Infinity } = question;
      const count = Array.isArray(answer) ? answer.length : 0;
      if (count < minimum) return wrong('minItems', { minItems: minimum });
      return count > maximum ? wrong('maxItems', { maxItems: maximum }) : undefined;
    }
    case 'yes-no':
    case 'confirm':
    case 'main':
    case 'note':
    case 'custom':
    case 'list':
      return undefined;
  }
}

const dayFormats = { day: 'date', partial: 'partial-date', month: 'month', year: 'year' } as const;

function byFormat(format: keyof typeof formats, answer: Json): Issue | undefined {
  return formats[format]?.(String(answer)) ? undefined : wrong('format', { format });
}

function wrong(keyword: string, params: Issue['params'] = {}): Issue {
  return { pointer: '', keyword, params };
}
