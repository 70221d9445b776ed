import { formats } from '../../model/formats/formats.js';
import { isMoney } from '../../model/formats/money.js';
import type { Issue } from '../../model/issue.js';
import type { Json } from '../../model/json.js';
import type { Question } from '../../model/question.js';

/** What is wrong with an answer that has no procedure around it, or `undefined`. */
export function judge(question: Question, answer: Json | undefined, required: boolean): Issue | undefined {
  if (answer === undefined) return required ? wrong('required') : undefined;
  switch (question.kind) {
    case 'text':
    case 'long-text': {
      const { maxLength = Infinity } = question;
      if ([...String(answer)].length > maxLength) return wrong('maxLength', { maxLength });
      return question.kind === 'text' && question.format ? byFormat(question.format, answer) : undefined;
    }
    case 'date':
      return byFormat(question.partial ? 'partial-date' : 'date', answer);
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
    case 'yes-no':
    case 'confirm':
      return undefined;
  }
}

function byFormat(format: string, answer: Json): Issue | undefined {
  return formats[format]?.(String(answer)) ? undefined : wrong('format', { format });
}

function wrong(keyword: string, params: Issue['params'] = {}): Issue {
  return { pointer: '', keyword, params };
}
