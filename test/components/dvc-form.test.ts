import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { makeDocument } from '../model/documents.js';
import { smallDocument, smallDraft } from '../fixtures/small-procedure.js';
import { translatePage } from '../fixtures/translate.js';
import { controlOf, controlsOf, enter, leave, pick } from './typing.js';
import { waitUntil } from '../fixtures/wait-until.js';

const show = (draft: Draft, page = '/person'): Promise<DvcForm> =>
  fixture<DvcForm>(html`<dvc-form .draft=${draft} page=${page}></dvc-form>`);

const shadow = (form: DvcForm): ShadowRoot => form.shadowRoot!;

const errors = (form: DvcForm): readonly string[] =>
  [...shadow(form).querySelectorAll('.error')].map((each) => each.textContent);

const links = (form: DvcForm): readonly HTMLAnchorElement[] => [
  ...shadow(form).querySelectorAll<HTMLAnchorElement>('.summary a'),
];

const names = (form: DvcForm): readonly string[] => [...new Set(controlsOf(form).map(({ name }) => name))];

const submit = (form: DvcForm): void => shadow(form).querySelector('form')!.requestSubmit();

describe('<dvc-form>', () => {
  it('shows the questions of its page in the order of the document', async () => {
    const form = await show(smallDraft());
    const keys = ['name', 'married', 'bornOn', 'citizenId', 'phone', 'sex'];
    expect(names(form)).to.deep.equal(keys.map((key) => `/person/${key}`));
    await expect(form).to.be.accessible();
  });

  it('shows every page when none is named', async () => {
    const form = await show(smallDraft(), '');
    const headings = [...shadow(form).querySelectorAll('h2')].map((each) => each.textContent);
    expect(headings).to.deep.equal(['Người yêu cầu', 'Việc khác']);
    await expect(form).to.be.accessible();
  });

  it('shows kept answers as people write them', async () => {
    const form = await show(smallDraft({ person: { bornOn: '1990-09-02', phone: '0912345678', sex: 'male' } }));
    expect(controlOf(form, '/person/bornOn').value).to.equal('02/09/1990');
    expect(controlOf(form, '/person/phone').value).to.equal('0912 345 678');
    expect(shadow(form).querySelector('[name="/person/sex"]:checked')).to.have.value('male');
  });

  it('tells the draft what is typed, and leaves the typing alone until the field is left', async () => {
    const draft = smallDraft();
    const form = await show(draft);
    const control = controlOf(form, '/person/bornOn');
    enter(control, '2/9/1990');
    await form.updateComplete;
    expect(control.value).to.equal('2/9/1990');
    leave(control);
    await form.updateComplete;
    expect(control.value).to.equal('02/09/1990');
    expect(draft.read('/person/bornOn')).to.equal('1990-09-02');
  });

  it('puts no spaces into a telephone number under the fingers', async () => {
    const form = await show(smallDraft());
    const control = controlOf(form, '/person/phone');
    enter(control, '0912345678');
    await form.updateComplete;
    expect(control.value).to.equal('0912345678');
    leave(control);
    await form.updateComplete;
    expect(control.value).to.equal('0912 345 678');
  });

  it('says nothing while somebody types, and what is wrong when the field is left', async () => {
    const form = await show(smallDraft());
    const control = controlOf(form, '/person/citizenId');
    enter(control, '12');
    await form.updateComplete;
    expect(errors(form)).to.deep.equal([]);
    leave(control);
    await form.updateComplete;
    expect(errors(form)).to.deep.equal(['Số định danh cá nhân gồm đúng 12 chữ số.']);
    enter(control, '001190000001');
    await form.updateComplete;
    expect(errors(form)).to.have.length(1);
    leave(control);
    await form.updateComplete;
    expect(errors(form)).to.deep.equal([]);
  });

  it('shows a question in place when it begins to apply, and keeps the focus', async () => {
    const form = await show(smallDraft());
    const after = controlOf(form, '/person/bornOn');
    const yes = controlOf(form, '/person/married');
    yes.focus();
    yes.click();
    await form.updateComplete;
    expect(names(form)).to.include('/person/spouse');
    expect(shadow(form).activeElement).to.equal(yes);
    expect(controlOf(form, '/person/bornOn')).to.equal(after);
  });

  it('keeps what was typed in a branch that closes', async () => {
    const draft = smallDraft({ person: { married: true, spouse: 'Nguyễn Văn An' } });
    const form = await show(draft);
    controlsOf(form)
      .find((each) => each.name === '/person/married' && each.value === 'false')!
      .click();
    await form.updateComplete;
    expect(names(form)).not.to.include('/person/spouse');
    expect(draft.read('/person/spouse')).to.equal('Nguyễn Văn An');
  });

  describe('checked', () => {
    it('puts the focus on a summary that links to each question', async () => {
      const form = await show(smallDraft());
      expect(form.check()).to.equal(false);
      await waitUntil(() => shadow(form).activeElement?.matches('.summary'));
      expect(shadow(form).querySelector('.summary h2')).to.have.text('Có 3 chỗ cần sửa trên trang này');
      expect(links(form).map((each) => each.textContent)).to.deep.equal(errors(form));
      await expect(form).to.be.accessible();
    });

    it('brings to each question, also to rows to choose from, and leaves the address of the page alone', async () => {
      const form = await show(smallDraft());
      const { href } = location;
      form.check();
      await form.updateComplete;
      for (const name of ['/person/name', '/person/bornOn', '/person/sex']) {
        links(form)[['/person/name', '/person/bornOn', '/person/sex'].indexOf(name)]!.click();
        await waitUntil(() => shadow(form).activeElement?.getAttribute('name') === name);
      }
      expect(location.href).to.equal(href);
    });

    it('says what a whole group lacks, in the words of the author or in ours, and leads there', async () => {
      for (const [messages, words] of [
        [undefined, 'Hãy trả lời thêm ở phần: Liên hệ.'],
        [{ anyOf: 'Hãy ghi điện thoại hoặc thư.' }, 'Hãy ghi điện thoại hoặc thư.'],
      ] as const) {
        const contact = {
          type: 'object',
          title: 'Liên hệ',
          properties: { phone: { type: 'string', title: 'Điện thoại' }, mail: { type: 'string', title: 'Thư' } },
          anyOf: [{ required: ['phone'] }, { required: ['mail'] }],
          ...(messages && { 'x-messages': messages }),
        };
        const page = { type: 'object', title: 'Trang', properties: { contact }, required: ['contact'] };
        const document = {
          ...smallDocument,
          form: { type: 'object', properties: { page }, required: ['page'] },
          translations: {},
        };
        const form = await show(new Draft(loadProcedure(document), 'key', 'secret'), '/page');
        expect(form.check()).to.equal(false);
        await waitUntil(() => links(form).length > 0);
        expect(links(form).map(({ textContent }) => textContent)).to.deep.equal([words]);
        links(form)[0]!.click();
        await waitUntil(() => shadow(form).activeElement?.id === '/page/contact');
        enter(controlOf(form, '/page/contact/mail'), 'a');
        await form.updateComplete;
        expect(links(form)).to.deep.equal([]);
        expect(form.check()).to.equal(true);
      }
    });

    it('says what the whole form lacks, in the words of the author or in ours, and leads to its beginning', async () => {
      const page = (title: string, question: string) => ({
        type: 'object',
        title,
        properties: { answer: { type: 'string', title: question } },
      });
      for (const [messages, words] of [
        [undefined, 'Hãy trả lời thêm ở phần: Thủ tục thử.'],
        [{ anyOf: 'Hãy ghi cha hoặc mẹ.' }, 'Hãy ghi cha hoặc mẹ.'],
      ] as const) {
        const document = {
          ...smallDocument,
          form: {
            type: 'object',
            properties: { father: page('Cha', 'Tên cha'), mother: page('Mẹ', 'Tên mẹ') },
            anyOf: [{ required: ['father'] }, { required: ['mother'] }],
            ...(messages && { 'x-messages': messages }),
          },
          translations: {},
        };
        const form = await show(new Draft(loadProcedure(document), 'key', 'secret'), '');
        expect(form.check()).to.equal(false);
        await waitUntil(() => shadow(form).activeElement?.matches('.summary'));
        expect(links(form).map(({ textContent }) => textContent)).to.deep.equal([words]);
        links(form)[0]!.click();
        await waitUntil(() => shadow(form).activeElement?.id === '/father');
        enter(controlOf(form, '/mother/answer'), 'a');
        await form.updateComplete;
        expect(links(form)).to.deep.equal([]);
        expect(form.check()).to.equal(true);
      }
    });

    it('takes what was mended out of the summary', async () => {
      const form = await show(smallDraft());
      form.check();
      await form.updateComplete;
      controlOf(form, '/person/sex').click();
      await form.updateComplete;
      expect(links(form)).to.have.length(2);
    });

    it('says that the page is completed when nothing is wrong', async () => {
      const form = await show(smallDraft({ person: { name: 'Y Bhăm Êban', bornOn: '1990-09-02', sex: 'male' } }));
      setTimeout(() => submit(form));
      const { detail } = await oneEvent(form, 'dvc-completed');
      expect(detail).to.deep.equal({ page: '/person' });
    });

    it('does not say so when something is', async () => {
      const form = await show(smallDraft());
      let completed = false;
      form.addEventListener('dvc-completed', () => (completed = true));
      submit(form);
      expect(completed).to.equal(false);
    });

    it('judges only its page', async () => {
      const form = await show(smallDraft({ person: { name: 'An', bornOn: '1990-09-02', sex: 'male' } }));
      expect(form.check()).to.equal(true);
      form.page = '';
      await form.updateComplete;
      expect(form.check()).to.equal(false);
    });
  });

  it('marks what need not be answered: a question, or a whole group of required ones', async () => {
    const person = {
      type: 'object',
      title: 'Người đi cùng',
      properties: { name: { type: 'string', title: 'Họ tên' } },
    };
    const properties = {
      must: { ...person, title: 'Người nộp', required: ['name'] },
      may: { ...person, required: ['name'] },
      each: { ...person, title: 'Người khác' },
    };
    const page = { type: 'object', title: 'Trang', properties, required: ['must'] };
    const form = { type: 'object', properties: { page }, required: ['page'] };
    const draft = new Draft(loadProcedure({ ...smallDocument, form, translations: {} }), 'key', 'secret');
    const element = await show(draft, '/page');
    const heads = [...shadow(element).querySelectorAll('legend, label')].map(({ textContent }) => textContent);
    expect(heads).to.deep.equal([
      ...['Người nộp', 'Họ tên'],
      ...['Người đi cùng (không bắt buộc)', 'Họ tên'],
      ...['Người khác', 'Họ tên (không bắt buộc)'],
    ]);
    draft.answer('/page/must/name', 'An');
    await element.updateComplete;
    expect(element.check()).to.equal(true);
  });

  describe('communes', () => {
    const lists: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
      '01': [['00004', 'Phường Ba Đình']],
      '04': [['01273', 'Phường Thục Phán']],
    };
    const source = { communes: (province: string) => Promise.resolve(lists[province] ?? []) };
    const place = (draft: Draft, units: object | undefined): Promise<DvcForm> =>
      fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/other" .units=${units}></dvc-form>`);
    const commune = (form: DvcForm): HTMLSelectElement =>
      controlOf(form, '/other/residence/commune') as HTMLSelectElement;
    const province = (form: DvcForm): HTMLSelectElement =>
      controlOf(form, '/other/residence/province') as HTMLSelectElement;
    const answered = (code: string) => ({ other: { residence: { province: '01', commune: code } } });

    it('asks for the province first', async () => {
      const form = await place(smallDraft(), source);
      expect(commune(form).disabled).to.equal(true);
      expect(commune(form).options[0]).to.have.text('Hãy chọn tỉnh, thành phố trước');
    });

    it('come when their province is chosen', async () => {
      const draft = smallDraft();
      const form = await place(draft, source);
      pick(province(form), '04');
      await waitUntil(() => commune(form).options.length === 2);
      pick(commune(form), '01273');
      expect(draft.read('/other/residence')).to.deep.equal({ province: '04', commune: '01273' });
    });

    it('are chosen again when the province is another', async () => {
      const draft = smallDraft(answered('00004'));
      const form = await place(draft, source);
      await waitUntil(() => commune(form).value === '00004');
      pick(province(form), '04');
      expect(draft.read('/other/residence/commune')).to.equal(undefined);
    });

    it('keep the answer while they cannot be had, and are asked for again on request', async () => {
      const draft = smallDraft(answered('00004'));
      let asked = 0;
      const units = {
        communes: (code: string) => (asked++ ? source.communes(code) : Promise.reject(new ClientError('offline'))),
      };
      const form = await place(draft, units);
      await waitUntil(() => shadow(form).querySelector('[role=status] button'));
      await expect(form).to.be.accessible();
      expect(draft.read('/other/residence/commune')).to.equal('00004');
      shadow(form).querySelector<HTMLElement>('[role=status] button')!.click();
      await waitUntil(() => commune(form).value === '00004');
      expect(commune(form).disabled).to.equal(false);
    });

    it('are asked for again by themselves when the line comes back', async () => {
      const draft = smallDraft(answered('00004'));
      let asked = 0;
      const units = {
        communes: (code: string) => (asked++ ? source.communes(code) : Promise.reject(new ClientError('offline'))),
      };
      const form = await place(draft, units);
      await waitUntil(() => shadow(form).querySelector('[role=status] button'));
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => commune(form).value === '00004');
      expect(asked).to.equal(2);
    });

    it('take away an answer that is not one of them any more', async () => {
      const draft = smallDraft(answered('99999'));
      const form = await place(draft, source);
      await waitUntil(() => commune(form).options.length === 2);
      expect(draft.read('/other/residence')).to.deep.equal({ province: '01' });
    });
  });

  describe('in a form of the page', () => {
    const place = async (draft: Draft, disabled = false): Promise<{ host: HTMLFormElement; form: DvcForm }> => {
      const host = await fixture<HTMLFormElement>(
        html`<form>
          <fieldset ?disabled=${disabled}><dvc-form name="answers" .draft=${draft} page="/person"></dvc-form></fieldset>
        </form>`,
      );
      return { host, form: host.querySelector('dvc-form')! };
    };

    it('submits the answers that apply, as JSON, already when the page hears of an input', async () => {
      const { host, form } = await place(smallDraft({ person: { married: false, spouse: 'Hồ Văn Sáu' } }));
      let heard: unknown;
      host.addEventListener('input', () => (heard = new FormData(host).get('answers')));
      enter(controlOf(form, '/person/name'), 'An');
      expect(JSON.parse(String(heard))).to.deep.include({ person: { name: 'An', married: false } });
    });

    it('holds the page back while something is wrong, and shows what', async () => {
      const { host, form } = await place(smallDraft());
      expect(host.reportValidity()).to.equal(false);
      await waitUntil(() => shadow(form).activeElement?.matches('.summary'));
      expect(errors(form)).to.have.length(3);
    });

    it('holds no page back that did not name it', async () => {
      const host = await fixture<HTMLFormElement>(html`<form><dvc-form .draft=${smallDraft()}></dvc-form></form>`);
      expect(host.checkValidity()).to.equal(true);
      expect([...new FormData(host)]).to.deep.equal([]);
    });

    it('rests in a disabled fieldset', async () => {
      const { form } = await place(smallDraft(), true);
      expect(controlsOf(form).every((control) => control.matches(':disabled'))).to.equal(true);
    });
  });

  describe('on hostile pages', () => {
    it('takes no focus when it comes', async () => {
      await show(smallDraft());
      expect(document.activeElement).to.equal(document.body);
    });

    it('shows its labels where the page hides labels', async () => {
      const style = await fixture(
        html`<style>
          label,
          legend,
          input {
            display: none !important;
          }
        </style>`,
      );
      const form = await show(smallDraft());
      expect(shadow(form).querySelector('label')!.getBoundingClientRect().height).to.be.greaterThan(20);
      style.remove();
    });

    it('follows its draft again after it was taken out and put back', async () => {
      const draft = smallDraft();
      const form = await show(draft);
      const parent = form.parentElement!;
      form.remove();
      draft.answer('/person/name', 'An');
      parent.append(form);
      await form.updateComplete;
      expect(controlOf(form, '/person/name').value).to.equal('An');
      draft.answer('/person/name', 'Bình');
      await form.updateComplete;
      expect(controlOf(form, '/person/name').value).to.equal('Bình');
    });

    it('leaves no listener on a draft when it is taken out', async () => {
      const draft = smallDraft();
      let listeners = 0;
      const { subscribe } = draft;
      draft.subscribe = (listener) => {
        listeners++;
        const stop = subscribe.call(draft, listener);
        return () => {
          listeners--;
          stop();
        };
      };
      const form = await show(draft);
      expect(listeners).to.equal(1);
      form.draft = smallDraft();
      await form.updateComplete;
      expect(listeners).to.equal(0);
      form.draft = draft;
      await form.updateComplete;
      form.remove();
      expect(listeners).to.equal(0);
    });

    it('goes on showing what is new after a translator has wrapped every text', async () => {
      const form = await show(smallDraft());
      form.check();
      await form.updateComplete;
      translatePage(shadow(form));
      const name = controlOf(form, '/person/name');
      enter(name, '12');
      leave(name);
      controlOf(form, '/person/sex').click();
      await form.updateComplete;
      expect(errors(form)).to.include("Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy (') và gạch nối (-).");
      expect(shadow(form).querySelector('.summary h2')).to.have.text('Có 2 chỗ cần sửa trên trang này');
      controlOf(form, '/person/married').click();
      await form.updateComplete;
      expect(names(form)).to.include('/person/spouse');
    });
  });

  it('speaks another language without losing an answer, also one that is being typed', async () => {
    const draft = smallDraft();
    const form = await show(draft);
    const control = controlOf(form, '/person/name');
    enter(control, 'Nguyễn ');
    document.documentElement.lang = 'en';
    await waitUntil(() => shadow(form).querySelector('label')!.textContent === 'Full name');
    expect(control.value).to.equal('Nguyễn ');
    document.documentElement.lang = 'vi';
    await waitUntil(() => shadow(form).querySelector('label')!.textContent === 'Họ, chữ đệm, tên');
    expect(controlOf(form, '/person/name')).to.equal(control);
    await aTimeout(0);
    expect(draft.read('/person/name')).to.equal('Nguyễn ');
  });

  it('says what may be a slip after the field is left, apart from what is wrong, and goes on', async () => {
    const checks = [{ rule: 'citizen-id', at: '/person/citizenId', birth: '/person/bornOn' }] as const;
    const procedure = loadProcedure({ ...smallDocument, checks });
    const answers = { person: { name: 'An', bornOn: '1990-09-02', sex: 'female', married: false } };
    const draft = new Draft(procedure, 'key', 'secret', answers);
    const form = await show(draft);
    const warnings = () => [...shadow(form).querySelectorAll('[part=warning]')];
    const control = controlOf(form, '/person/citizenId');
    enter(control, '001191000000');
    await form.updateComplete;
    expect(warnings()).to.deep.equal([]);
    leave(control);
    leave(controlOf(form, '/person/bornOn'));
    await form.updateComplete;
    const [warning] = warnings();
    expect(warning).to.have.trimmed.text(
      'Xin xem lại: Số định danh cá nhân không khớp với giới tính hoặc năm sinh đã ghi.',
    );
    const said = () => shadow(form).querySelector('.visually-hidden[role=status]')?.textContent.trim();
    await waitUntil(() => said() === warning!.textContent, 'the warning was never said');
    expect(control.getAttribute('aria-describedby')).to.contain(warning!.id);
    expect(control).not.to.have.attribute('aria-invalid');
    expect(errors(form)).to.deep.equal([]);
    await expect(form).to.be.accessible();
    const completed = oneEvent(form, 'dvc-completed');
    submit(form);
    await completed;
    expect(links(form)).to.deep.equal([]);
    expect(said()).not.to.equal('');
    form.page = '';
    await form.updateComplete;
    expect(said(), 'what was said of a page is still said on another').to.equal('');
  });

  it('stays once for a doubt that comes with the press to go on', async () => {
    const checks = [{ rule: 'citizen-id', at: '/person/citizenId', birth: '/person/bornOn' }] as const;
    const procedure = loadProcedure({ ...smallDocument, checks });
    const answers = {
      person: { name: 'An', bornOn: '1990-09-02', citizenId: '001191000000', sex: 'female', married: false },
    };
    const form = await show(new Draft(procedure, 'key', 'secret', answers));
    let completed = 0;
    form.addEventListener('dvc-completed', () => completed++);
    submit(form);
    const control = controlOf(form, '/person/citizenId');
    await waitUntil(() => shadow(form).activeElement === control, 'the doubt was not shown');
    expect(shadow(form).querySelector('[part=warning]')).to.exist;
    expect(completed).to.equal(0);
    submit(form);
    expect(completed).to.equal(1);
  });

  it('doubts a place that is not of the commune of the page', async () => {
    const home = {
      type: 'object',
      title: 'Nhà',
      properties: {
        province: { type: 'string', title: 'Tỉnh', 'x-widget': 'province' },
        commune: { type: 'string', title: 'Xã', 'x-widget': 'commune', format: 'commune' },
      },
    } as const;
    const here = { rule: 'here', at: '/home/commune', message: 'Nhà này thuộc xã khác.' } as const;
    const procedure = loadProcedure(
      makeDocument({ type: 'object', properties: { home } }, { checks: [here], documents: [], translations: {} }),
    );
    const draft = new Draft(procedure, 'key', 'secret', { home: { province: '01', commune: '00691' } });
    draft.leave('/home/commune');
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} commune="00004"></dvc-form>`);
    expect(shadow(form).querySelector('[part=warning]')).to.have.trimmed.text('Xin xem lại: Nhà này thuộc xã khác.');
    form.commune = '00691';
    await form.updateComplete;
    expect(shadow(form).querySelector('[part=warning]')).not.to.exist;
  });

  it('marks what may be left out, unless it comes with an answer', async () => {
    const yesNo = { type: 'boolean', title: 'Có cần bản sao không?' } as const;
    const page = {
      type: 'object',
      title: 'Trang',
      properties: { one: yesNo, two: { ...yesNo, default: false } },
    } as const;
    const procedure = loadProcedure(
      makeDocument({ type: 'object', properties: { page } }, { documents: [], translations: {} }),
    );
    const form = await show(new Draft(procedure, 'key', 'secret'), '/page');
    const notes = [...shadow(form).querySelectorAll('.note')].map((each) => each.textContent.trim());
    expect(notes.filter(Boolean)).to.deep.equal(['(không bắt buộc)']);
  });

  it('says at once what a choice contradicts, while the focus stays there', async () => {
    const message = 'Hai câu này không thể cùng đúng.';
    const given = { '/person/sex': 'male', '/person/married': false };
    const checks = [{ rule: 'exclusive', at: '/person/sex', given, level: 'warning', message }] as const;
    const procedure = loadProcedure({ ...smallDocument, checks });
    const form = await show(new Draft(procedure, 'key', 'secret', { person: { married: false } }));
    const control = shadow(form).querySelector<HTMLInputElement>('[name="/person/sex"][value=male]')!;
    control.focus();
    control.click();
    await waitUntil(() => shadow(form).querySelector('[part=warning]') !== null, 'nothing was said');
    expect(shadow(form).querySelector('[part=warning]')).to.have.trimmed.text(`Xin xem lại: ${message}`);
    expect(shadow(form).activeElement).to.equal(control);
  });
});

describe('<dvc-form>: what comes into a control by itself', () => {
  const answers = { person: { name: 'Trần Thị Mẫu', bornOn: '1990-09-02', sex: 'male', married: true } };
  const kept = (draft: Draft) => ({ ...(draft.answers['person'] as object) });

  /** Fills in as browsers and password stores do. */
  const fillIn = (form: DvcForm, told: (control: EventTarget) => void): void => {
    const values = { name: 'Trần Thị Mẫu', bornOn: '02/09/1990' };
    for (const [key, value] of Object.entries(values)) controlOf(form, `/person/${key}`).value = value;
    const boxes = ['/person/sex', '/person/married'].map((name) =>
      shadow(form).querySelector<HTMLInputElement>(
        `[name="${name}"][value="${name.endsWith('x') ? 'male' : 'true'}"]`,
      )!,
    );
    for (const box of boxes) box.checked = true;
    for (const control of [...Object.keys(values).map((key) => controlOf(form, `/person/${key}`)), ...boxes])
      told(control);
  };

  it('is taken when only a change tells of it', async () => {
    const draft = smallDraft();
    const form = await show(draft);
    fillIn(form, (control) => control.dispatchEvent(new Event('change', { bubbles: true })));
    expect(kept(draft)).to.deep.equal(answers.person);
    await form.updateComplete;
    expect(names(form)).to.include('/person/spouse');
  });

  it('is taken before the page is judged when nothing tells of it', async () => {
    const draft = smallDraft();
    const form = await show(draft);
    fillIn(form, () => undefined);
    expect(form.check()).to.equal(false);
    await form.updateComplete;
    expect(kept(draft)).to.deep.equal(answers.person);
    expect(errors(form)).to.deep.equal(['Hãy nhập họ tên vợ hoặc chồng.']);
    expect(controlOf(form, '/person/name').value).to.equal('Trần Thị Mẫu');
  });

  it('stays where it is while other answers change, and is taken with the step back', async () => {
    const draft = smallDraft();
    const form = await show(draft);
    controlOf(form, '/person/name').value = 'Trần Thị Mẫu';
    shadow(form).querySelector<HTMLInputElement>('[name="/person/married"]')!.click();
    await form.updateComplete;
    leave(controlOf(form, '/person/bornOn'));
    await form.updateComplete;
    expect(controlOf(form, '/person/name').value).to.equal('Trần Thị Mẫu');
    form.remove();
    expect(draft.read('/person/name')).to.equal('Trần Thị Mẫu');
  });

  it('is taken from a list of the browser, and a list that has not come loses nothing', async () => {
    const draft = smallDraft({ other: { nation: 'Tày', residence: { province: '01', commune: '00004' } } });
    const form = await show(draft, '/other');
    form.check();
    expect(draft.read('/other/residence/commune')).to.equal('00004');
    controlOf(form, '/other/nation').value = 'Hoa';
    form.check();
    expect(draft.read('/other/nation')).to.equal('Hoa');
  });
});
