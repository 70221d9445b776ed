import { expect } from '@open-wc/testing';
import { hasChanges, moveAnswers } from '../../src/model/draft-changes.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { FormSchema } from '../../src/schemas/form.js';
import { smallDocument } from '../fixtures/small-procedure.js';

const text = (title: string): FormSchema => ({ type: 'string', title, maxLength: 100 });
const formOf = (questions: Record<string, FormSchema>, more: Record<string, FormSchema> = {}) =>
  loadProcedure({
    ...smallDocument,
    documents: [],
    translations: {},
    form: {
      type: 'object',
      properties: {
        person: { type: 'object', title: 'Người yêu cầu', properties: questions },
        ...(Object.keys(more).length && { other: { type: 'object', title: 'Việc khác', properties: more } }),
      },
    },
  });
const before = { name: text('Họ, chữ đệm, tên'), job: text('Nghề nghiệp'), born: text('Ngày sinh') };
const answers: JsonObject = { person: { name: 'Trần Thị Mẫu', job: 'Nghề thử', born: 'đầu năm 1990' } };
const saved = new Draft(formOf(before), 'key', 'secret', answers).save(new Date(0));

function move(next: ReturnType<typeof formOf>) {
  const draft = new Draft(next, 'key', 'secret', saved.answers);
  return { draft, changes: moveAnswers(draft, saved) };
}

describe('a draft and a newer document', () => {
  it('has nothing to tell where the same is asked', () => {
    const { draft, changes } = move(formOf(before));
    expect(hasChanges(changes)).to.equal(false);
    expect(draft.answers).to.deep.equal(answers);
  });

  it('tells what is asked for the first time', () => {
    const { changes } = move(formOf({ ...before, phone: text('Số điện thoại') }));
    expect(changes.fresh).to.deep.equal([{ pointer: '/person/phone', title: 'Số điện thoại' }]);
  });

  it('tells what is not asked any more, with the answer', () => {
    const { draft, changes } = move(formOf({ name: before.name, born: before.born }));
    expect(changes.gone).to.deep.equal([{ title: 'Nghề nghiệp', answer: 'Nghề thử' }]);
    expect(draft.read('/person/job')).to.equal('Nghề thử');
  });

  it('moves an answer to where the same is asked now', () => {
    const { draft, changes } = move(formOf({ name: before.name, born: before.born }, { work: before.job }));
    expect(draft.read('/other/work')).to.equal('Nghề thử');
    expect(hasChanges(changes)).to.equal(false);
  });

  it('does not choose between two places', () => {
    const { draft, changes } = move(formOf({ name: before.name, born: before.born }, { a: before.job, b: before.job }));
    expect(draft.read('/other')).to.equal(undefined);
    expect(changes.gone).to.have.length(1);
    expect(changes.fresh).to.have.length(2);
  });

  it('moves nothing to a question that was asked before, or that has an answer', () => {
    const asked = new Draft(formOf({ ...before, job2: before.job }), 'key', 'secret', answers).save(new Date(0));
    const left = new Draft(formOf({ name: before.name, job2: before.job }), 'key', 'secret', answers);
    expect(moveAnswers(left, asked).gone).to.have.length(2);
    expect(left.read('/person/job2')).to.equal(undefined);

    const taken = { ...answers, other: { work: 'Việc đã ghi' } };
    const draft = new Draft(formOf({ name: before.name }, { work: before.job }), 'key', 'secret', taken);
    expect(moveAnswers(draft, { ...saved, answers: taken }).gone.map(({ answer }) => answer)).to.include('Nghề thử');
    expect(draft.read('/other/work')).to.equal('Việc đã ghi');
  });

  it('tells nothing of what is new where nobody kept what was asked', () => {
    const { asked: _, ...old } = saved;
    const draft = new Draft(formOf({ ...before, phone: text('Số điện thoại') }), 'key', 'secret', answers);
    expect(hasChanges(moveAnswers(draft, old))).to.equal(false);
  });

  it('knows a title again in the language it was read in', () => {
    const translated = (at: string, questions: Record<string, FormSchema>) =>
      loadProcedure({
        ...smallDocument,
        documents: [],
        translations: { en: { [`/form/properties/person/properties/${at}/title`]: 'Occupation' } },
        form: {
          type: 'object',
          properties: { person: { type: 'object', title: 'Người yêu cầu', properties: questions } },
        },
      });
    const english = new Draft(translated('job', before).in('en'), 'key', 'secret', answers).save(new Date(0));
    const renamed = { name: before.name, born: before.born, work: text('Việc làm') };
    const draft = new Draft(translated('work', renamed), 'key', 'secret', answers);
    expect(moveAnswers(draft, english).gone).to.deep.equal([]);
    expect(draft.read('/person/work')).to.equal('Nghề thử');
  });

  it('takes out an answer that does not fit any more, and tells it', () => {
    const date: FormSchema = { type: 'string', format: 'date', title: 'Ngày sinh' };
    const { draft, changes } = move(formOf({ ...before, born: date }));
    expect(draft.read('/person/born')).to.equal(undefined);
    expect(changes.other).to.deep.equal([{ pointer: '/person/born', title: 'Ngày sinh', answer: 'đầu năm 1990' }]);
  });

  it('tells an answer in the words the citizen chose', () => {
    const sex: FormSchema = { title: 'Giới tính', oneOf: [{ const: 'male', title: 'Nam' }] };
    const married: FormSchema = { type: 'boolean', title: 'Đã kết hôn?' };
    const draft = new Draft(formOf({ ...before, sex, married }), 'key', 'secret', {
      person: { name: 'Trần Thị Mẫu', sex: 'male', married: false },
    });
    const moved = new Draft(formOf(before), 'key', 'secret', draft.answers);
    expect(moveAnswers(moved, draft.save(new Date(0))).gone).to.deep.equal([
      { title: 'Giới tính', answer: 'Nam' },
      { title: 'Đã kết hôn?', answer: false },
    ]);
  });

  it('takes out an option that is not offered any more, and tells it', () => {
    const sexes = (...names: string[]): FormSchema => ({
      title: 'Giới tính',
      oneOf: names.map((name) => ({ const: name, title: `Chữ ${name}` })),
    });
    const draft = new Draft(formOf({ ...before, sex: sexes('a', 'b') }), 'key', 'secret', { person: { sex: 'b' } });
    const moved = new Draft(formOf({ ...before, sex: sexes('a', 'c') }), 'key', 'secret', draft.answers);
    const { other } = moveAnswers(moved, draft.save(new Date(0)));
    expect(other).to.deep.equal([{ pointer: '/person/sex', title: 'Giới tính', answer: 'Chữ b' }]);
    expect(moved.read('/person/sex')).to.equal(undefined);
  });

  it('keeps an answer that fits the new way of asking too', () => {
    const choice: FormSchema = { title: 'Nghề nghiệp', enum: ['Nghề thử', 'Khác'] };
    const { draft, changes } = move(formOf({ ...before, job: choice }));
    expect(draft.read('/person/job')).to.equal('Nghề thử');
    expect(hasChanges(changes)).to.equal(false);
  });
});
