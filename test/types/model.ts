// Compiled without the types of a browser: the model needs none.
import {
  Draft,
  freeze,
  isGroup,
  itemsOf,
  loadProcedure,
  ProcedureError,
  vietnameseDay,
  type Fault,
  type Issue,
  type ProcedureDocument,
  type Question,
  type Submission,
} from 'dvc-elements/model';

export function judge(
  document: unknown,
  answers: Readonly<Record<string, string>>,
): readonly Issue[] | readonly Fault[] {
  try {
    const procedure = loadProcedure(document, 'en');
    return procedure.issues(procedure.applicable(answers), vietnameseDay(new Date(0)));
  } catch (error) {
    if (error instanceof ProcedureError) return error.faults;
    throw error;
  }
}

export function titles(document: ProcedureDocument): readonly string[] {
  const draft = new Draft(loadProcedure(document), 'key', 'secret');
  const questions: readonly Question[] = draft.pages.flatMap(itemsOf).map(({ question }) => question);
  const groups = draft.pages.flatMap(({ items }) => items.filter(isGroup)).map(({ title }) => title);
  return [...groups, ...questions.map(({ title }) => title)];
}

export function frozen(draft: Draft): Pick<Submission, 'key' | 'language'> & { readonly body: string } {
  const { submission, body } = freeze(draft, { language: 'vi', files: [], now: new Date(0) });
  return { key: submission.key, language: submission.language, body };
}
