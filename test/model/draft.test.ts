import { expect } from '@open-wc/testing';
import { Draft, itemsOf } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';

const procedure = loadProcedure({
  code: '1.000001',
  version: '2026-11-23',
  title: 'Thủ tục thử',
  area: 'Hộ tịch',
  delivery: 'full',
  agency: 'UBND xã',
  checked: { on: '2026-11-23', sources: ['https://example.vn'], unverified: [] },
  legalBasis: [],
  guide: {
    who: 'Ai cũng được.',
    prepare: [],
    steps: ['Điền.'],
    watchOut: [],
    inPerson: [],
    time: { text: 'Ngay trong ngày' },
    fees: [],
  },
  form: {
    type: 'object',
    properties: {
      person: {
        type: 'object',
        title: 'Người yêu cầu',
        properties: {
          name: { type: 'string', title: 'Họ tên', format: 'person-name', maxLength: 100 },
          bornOn: { type: 'string', title: 'Ngày sinh', format: 'date' },
          nationality: {
            type: 'string',
            title: 'Quốc tịch',
            oneOf: [
              { const: 'vietnam', title: 'Việt Nam' },
              { const: 'other', title: 'Nước khác' },
            ],
            default: 'vietnam',
          },
          phone: { type: 'string', title: 'Số điện thoại', format: 'phone' },
        },
        required: ['name', 'bornOn'],
        if: { properties: { nationality: { const: 'other' } }, required: ['nationality'] },
        then: {
          properties: {
            country: { type: 'string', title: 'Tên nước', maxLength: 60 },
            passport: { type: 'boolean', title: 'Có hộ chiếu không?', default: true },
          },
          required: ['country'],
        },
      },
    },
    required: ['person'],
  },
  documents: [],
  declaration: 'Tôi cam đoan những nội dung khai trên đây là đúng sự thật.',
  result: { title: 'Giấy', deliver: ['counter'] },
  retention: { draftDays: 30 },
  translations: { en: { '/form/properties/person/properties/name/title': 'Full name' } },
});

const key = '7b0f8a54-3c56-4b3e-9d52-6a0f3f0f7a11';
const begin = (saved?: ConstructorParameters<typeof Draft>[3]) => new Draft(procedure, key, 'secret', saved);
const asked = (draft: Draft) => draft.pages.flatMap(itemsOf).map(({ pointer }) => pointer);

describe('a draft', () => {
  describe('keeps what was typed', () => {
    it('also when the question no longer applies', () => {
      const draft = begin();
      draft.answer('/person/nationality', 'other');
      draft.answer('/person/country', 'Lào');
      draft.answer('/person/nationality', 'vietnam');
      expect(asked(draft)).not.to.include('/person/country');
      expect(draft.read('/person/country')).to.equal('Lào');
      expect(procedure.applicable(draft.answers)).to.deep.equal({ person: { nationality: 'vietnam' } });
      draft.answer('/person/nationality', 'other');
      expect(asked(draft)).to.include('/person/country');
      expect(draft.read('/person/country')).to.equal('Lào');
    });

    it('as it is being typed, and in form once the question is left', () => {
      const draft = begin();
      draft.answer('/person/bornOn', '1/2/1990 ');
      expect(draft.read('/person/bornOn')).to.equal('1/2/1990 ');
      draft.leave('/person/bornOn');
      expect(draft.read('/person/bornOn')).to.equal('1990-02-01');
    });

    it('where it cannot be read, and names it', () => {
      const draft = begin();
      draft.answer('/person/bornOn', '31/02/1990');
      draft.leave('/person/bornOn');
      expect(draft.read('/person/bornOn')).to.equal('31/02/1990');
      expect(draft.shown('/person/bornOn')?.keyword).to.equal('format');
    });

    it('not at all when it is blank', () => {
      const draft = begin();
      draft.answer('/person/name', 'A');
      draft.answer('/person/name', '');
      expect(draft.answers).to.deep.equal({ person: { nationality: 'vietnam' } });
      draft.answer('/person/name', '   ');
      draft.leave('/person/name');
      expect(draft.answers).to.deep.equal({ person: { nationality: 'vietnam' } });
      expect(draft.shown('/person/name')?.keyword).to.equal('required');
    });
  });

  describe('fills a default', () => {
    it('into a new draft', () => expect(begin().read('/person/nationality')).to.equal('vietnam'));

    it('when its question first applies', () => {
      const draft = begin();
      expect(draft.read('/person/passport')).to.equal(undefined);
      draft.answer('/person/nationality', 'other');
      expect(draft.read('/person/passport')).to.equal(true);
    });

    it('never again once it was cleared', () => {
      const draft = begin();
      draft.answer('/person/nationality', 'other');
      draft.answer('/person/passport', undefined);
      draft.answer('/person/nationality', 'vietnam');
      draft.answer('/person/nationality', 'other');
      expect(draft.read('/person/passport')).to.equal(undefined);
      draft.answer('/person/nationality', undefined);
      draft.answer('/person/name', 'A');
      expect(draft.read('/person/nationality')).to.equal(undefined);
    });

    it('never over a draft that came back', () => {
      expect(begin({ person: { name: 'A' } }).read('/person/nationality')).to.equal(undefined);
    });
  });

  describe('shows an issue', () => {
    it('only after its question was left', () => {
      const draft = begin();
      draft.answer('/person/phone', '12');
      expect(draft.shown('/person/phone')).to.equal(undefined);
      expect(draft.issues.map(({ pointer }) => pointer)).to.include('/person/phone');
      draft.leave('/person/phone');
      expect(draft.shown('/person/phone')?.params).to.deep.equal({ format: 'phone' });
    });

    it('until it is fixed', () => {
      const draft = begin();
      draft.leave('/person/name');
      expect(draft.shown('/person/name')?.keyword).to.equal('required');
      draft.answer('/person/name', 'Y Bhăm Êban');
      expect(draft.shown('/person/name')).to.equal(undefined);
    });

    it('everywhere below what is revealed, in the order of the screen', () => {
      const draft = begin();
      draft.answer('/person/phone', '12');
      const issues = draft.reveal('/person');
      expect(issues.map(({ pointer }) => pointer)).to.deep.equal(['/person/name', '/person/bornOn', '/person/phone']);
      expect(draft.shown('/person/bornOn')?.keyword).to.equal('required');
    });
  });

  it('brings every answer into form when it is revealed', () => {
    const draft = begin();
    draft.answer('/person/name', ' H’Hen   Niê ');
    draft.answer('/person/bornOn', '01.02.1990');
    draft.answer('/person/phone', '+84 912 345 678');
    expect(draft.reveal('')).to.be.empty;
    expect(draft.answers).to.deep.equal({
      person: { nationality: 'vietnam', name: "H'Hen Niê", bornOn: '1990-02-01', phone: '0912345678' },
    });
  });

  it('keeps its answers in another language', () => {
    const draft = begin();
    draft.answer('/person/name', 'Nguyễn Văn An');
    draft.leave('/person/bornOn');
    const before = draft.answers;
    draft.translate('en');
    expect(draft.answers).to.equal(before);
    expect(draft.shown('/person/bornOn')?.keyword).to.equal('required');
    expect(draft.pages.flatMap(itemsOf)[0]?.question.title).to.equal('Full name');
  });

  it('stays in Vietnamese where the document has no words of a language, and tells nobody', () => {
    const draft = begin();
    let told = 0;
    draft.subscribe(() => told++);
    draft.translate('fr');
    draft.translate('fr');
    expect(told).to.equal(0);
    expect(draft.procedure.language).to.equal('vi');
  });

  it('tells of each change, and of none where nothing changed', () => {
    const draft = begin();
    let told = 0;
    const stop = draft.subscribe(() => told++);
    draft.answer('/person/name', 'A');
    draft.answer('/person/name', 'A');
    expect(told).to.equal(1);
    stop();
    draft.answer('/person/name', 'B');
    expect(told).to.equal(1);
  });

  it('is saved with the document it was made with, and goes on from there', () => {
    const draft = begin();
    draft.answer('/person/name', 'Nguyễn Văn An');
    draft.place = '/person';
    const { asked, ...saved } = draft.save(new Date('2026-11-23T03:42:00Z'));
    expect(asked?.language).to.equal('vi');
    expect(asked?.questions['/person/name']).to.deep.equal(['Họ tên', 'text', 'Nguyễn Văn An']);
    expect(saved).to.deep.equal({
      code: '1.000001',
      version: '2026-11-23',
      key,
      secret: 'secret',
      place: '/person',
      answers: { person: { nationality: 'vietnam', name: 'Nguyễn Văn An' } },
      savedAt: '2026-11-23T03:42:00.000Z',
    });
    expect(begin(saved.answers).answers).to.deep.equal(draft.answers);
  });
});
