import { expect, fixture, html } from '@open-wc/testing';
import { ClientError } from '../../../src/client/client-error.js';
import type { DvcAddressField } from '../../../src/components/dvc-address-field.js';
import '../../../src/components/dvc-address-field.js';
import type { DvcForm } from '../../../src/components/dvc-form.js';
import '../../../src/components/dvc-form.js';
import type { Draft } from '../../../src/model/draft.js';
import type { OldDistrict } from '../../../src/model/old-district.js';
import { smallDraft } from '../../fixtures/small-procedure.js';
import { translatePage } from '../../fixtures/translate.js';
import { waitUntil } from '../../fixtures/wait-until.js';
import { controlOf, controlsOf, enter, leave, pick } from '../typing.js';

const communes = [
  ['25813', 'Phường Bến Cát'],
  ['25807', 'Xã Thanh An'],
  ['27676', 'Xã Thạnh An'],
  ['26743', 'Phường Bến Thành'],
  ['25747', 'Phường Thủ Dầu Một'],
  ['26740', 'Phường Sài Gòn'],
  ['26732', 'Đặc khu Côn Đảo'],
  ['25975', 'Phường An Phú'],
] as const;

const units = { communes: async (province: string) => (province === '79' ? communes : communes.slice(1)) };

const name = '/other/residence/commune';

const kept = { other: { residence: { province: '79', commune: '26740' } } };

const shadow = (element: Element): ShadowRoot => element.shadowRoot!;

const isSearched = (element: Element): boolean => !!shadow(element).querySelector('[role=combobox]');

const place = async (draft: Draft, source: object = units): Promise<DvcForm> => {
  const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/other" .units=${source}></dvc-form>`);
  if (source === units) await waitUntil(() => isSearched(form));
  return form;
};

const inHoChiMinhCity = (): Draft => smallDraft({ other: { residence: { province: '79' } } });

const control = (form: DvcForm): HTMLInputElement => controlOf(form, name) as HTMLInputElement;

const rows = (element: Element): readonly HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('[role=listbox]:not([hidden]) > [role=option]'),
];

const titles = (element: Element): readonly string[] => rows(element).map(({ textContent }) => textContent);

const press = (element: Element, key: string): boolean =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

describe('a commune among many', () => {
  it('is found without accents, those first in whose name the letters begin a word', async () => {
    const form = await place(inHoChiMinhCity());
    enter(control(form), 'than');
    expect(titles(form)).to.deep.equal(['Xã Thanh An', 'Xã Thạnh An', 'Phường Bến Thành']);
    enter(control(form), 'an ph');
    expect(titles(form)[0]).to.equal('Phường An Phú');
    enter(control(form), 'an');
    expect(titles(form)).to.deep.equal(['Phường An Phú', 'Xã Thanh An', 'Xã Thạnh An', 'Phường Bến Thành']);
    await expect(form).to.be.accessible();
  });

  it('stays its code when the page is judged, and letters that mean none stay no answer', async () => {
    const draft = smallDraft(kept);
    const form = await place(draft);
    expect(control(form).value).to.equal('Phường Sài Gòn');
    form.check();
    control(form).dispatchEvent(new Event('change', { bubbles: true }));
    expect(draft.read(name)).to.equal('26740');
    enter(control(form), 'xyz');
    await form.updateComplete;
    form.check();
    expect(draft.read(name)).to.equal(undefined);
  });

  it('is taken where the browser fills in its name and tells only of a change', async () => {
    const draft = inHoChiMinhCity();
    const form = await place(draft);
    control(form).value = 'Phường Sài Gòn';
    control(form).dispatchEvent(new Event('change', { bubbles: true }));
    expect(draft.read(name)).to.equal('26740');
  });

  it('is kept as its code when it is tapped', async () => {
    const draft = inHoChiMinhCity();
    const form = await place(draft);
    enter(control(form), 'con dao');
    rows(form)[0]!.click();
    expect(draft.read(name)).to.equal('26732');
    leave(control(form));
    await form.updateComplete;
    expect(control(form).value).to.equal('Đặc khu Côn Đảo');
  });

  it('is kept as its code when it is chosen by keyboard', async () => {
    const draft = inHoChiMinhCity();
    const form = await place(draft);
    enter(control(form), 'ben');
    press(control(form), 'ArrowDown');
    press(control(form), 'ArrowDown');
    press(control(form), 'Enter');
    expect(draft.read(name)).to.equal('26743');
  });

  it('is understood by its bare name, and never guessed between two that differ in accents only', async () => {
    const draft = inHoChiMinhCity();
    const form = await place(draft);
    for (const [typed, code] of [
      ['sai gon', '26740'],
      ['thanh an', undefined],
      ['xa thanh an', undefined],
      ['Thạnh An', '27676'],
      ['Thanh An'.normalize('NFD'), '25807'],
    ] as const) {
      enter(control(form), typed);
      expect(draft.read(name), typed).to.equal(code);
    }
  });

  it('is no answer while the letters mean none, and is asked for when they are left so', async () => {
    const draft = smallDraft(kept);
    const form = await place(draft);
    enter(control(form), 'Xã Không Có');
    expect(draft.read(name)).to.equal(undefined);
    expect(shadow(form).querySelector('[role=status] > .hint')).to.have.text('Không có mục nào khớp.');
    leave(control(form));
    await form.updateComplete;
    expect(control(form).value).to.equal('');
    expect(shadow(form).querySelector('.search .error')).to.have.text('Hãy chọn xã, phường, đặc khu.');
  });

  it('shows what was kept, and takes the focus from the summary', async () => {
    const form = await place(smallDraft(kept));
    expect(control(form).value).to.equal('Phường Sài Gòn');
    await form.focusOn(name);
    expect(shadow(form).activeElement).to.equal(control(form));
  });

  it('lists all again, and marks the chosen one, when it is tapped', async () => {
    const form = await place(smallDraft(kept));
    control(form).click();
    expect(rows(form)).to.have.length(communes.length);
    expect(rows(form).filter((row) => row.ariaSelected === 'true')).to.have.length(1);
    expect(control(form).selectionEnd).to.equal('Phường Sài Gòn'.length);
    expect(control(form).selectionStart).to.equal(0);
  });

  it('is chosen again when the province is another, whose list is there already', async () => {
    const draft = inHoChiMinhCity();
    const form = await place(draft, { communes: async () => communes });
    await waitUntil(() => isSearched(form));
    for (const province of ['80', '79', '80']) {
      pick(controlOf(form, '/other/residence/province'), province);
      await form.updateComplete;
      await waitUntil(() => isSearched(form));
      expect(control(form).value).to.equal('');
      enter(control(form), 'sai gon');
      leave(control(form));
      await form.updateComplete;
      expect(control(form).value).to.equal('Phường Sài Gòn');
    }
  });

  it('is the one that was tapped also when the browser has translated the list', async () => {
    const draft = inHoChiMinhCity();
    const form = await place(draft);
    control(form).click();
    translatePage(shadow(form).querySelector('[role=listbox]')!);
    rows(form)[6]!.click();
    expect(draft.read(name)).to.equal('26732');
  });

  it('stays a stop of Tab while its list is on its way, and keeps what was chosen', async () => {
    const draft = smallDraft(kept);
    const form = await place(draft, { communes: () => new Promise(() => {}) });
    await waitUntil(() => isSearched(form));
    expect(control(form).disabled).to.equal(false);
    expect(control(form).placeholder).to.equal('Đang tải danh sách…');
    form.check();
    expect(draft.read(name)).to.equal('26740');
  });

  describe('by an old name', () => {
    const old: readonly OldDistrict[] = [
      [
        'Quận 1',
        'Thành phố Hồ Chí Minh',
        [
          ['Phường Bến Nghé', ['26740', '26743', '25975'], 'Ppd'],
          ['Phường Bến Thành', ['26743']],
        ],
      ],
      ['Huyện Côn Đảo', 'Tỉnh Bà Rịa - Vũng Tàu', [['Huyện Côn Đảo', ['26732']]]],
    ];
    const withOld = { ...units, oldUnits: async () => old };
    const placeWithOld = async (
      source: object = withOld,
    ): Promise<{ readonly draft: Draft; readonly form: DvcForm }> => {
      const draft = inHoChiMinhCity();
      const form = await place(draft, source);
      await waitUntil(() => isSearched(form) && control(form).placeholder.startsWith('Gõ'));
      return { draft, form };
    };
    const split = [
      'Phường Sài Gòn – trước là phường Bến Nghé, quận 1 (toàn bộ dân cư)',
      'Phường Bến Thành – trước là một phần phường Bến Nghé, quận 1',
      'Phường An Phú – trước là phần đất không có dân cư của phường Bến Nghé, quận 1',
    ];

    it('is asked for with the first letters, and says why each was found', async () => {
      const asked: string[] = [];
      const oldUnits = async (province: string) => (asked.push(province), old);
      const { form } = await placeWithOld({ ...units, oldUnits });
      control(form).click();
      expect(asked).to.deep.equal([]);
      enter(control(form), 'phuong ben nghe');
      expect(shadow(form).querySelector('.search [role=status] > .hint')).to.have.text('Đang tìm theo tên cũ…');
      await waitUntil(() => rows(form).length === 3);
      expect(titles(form)).to.deep.equal(split);
      expect(shadow(form).querySelector('.search [role=status]')).to.contain.text('Có 3 mục.');
      enter(control(form), 'quan 1, tphcm');
      enter(control(form), 'Bến Nghé, Quận 1');
      expect(titles(form)).to.deep.equal(split);
      expect(asked).to.deep.equal(['79']);
      await expect(form).to.be.accessible();
    });

    it('is never guessed: the citizen chooses, and the code and name of today stand there', async () => {
      const { draft, form } = await placeWithOld();
      enter(control(form), 'Phường Bến Nghé');
      await waitUntil(() => rows(form).length === 3);
      expect(draft.read(name)).to.equal(undefined);
      press(control(form), 'ArrowDown');
      press(control(form), 'ArrowDown');
      const active = shadow(form).getElementById(control(form).getAttribute('aria-activedescendant') ?? '');
      expect(active).to.have.text(split[1] ?? '');
      press(control(form), 'Enter');
      expect(draft.read(name)).to.equal('26743');
      leave(control(form));
      await form.updateComplete;
      expect(control(form).value).to.equal('Phường Bến Thành');
    });

    it('keeps the row that is active while old names come', async () => {
      let come: (list: readonly OldDistrict[]) => void = () => {};
      const { form } = await placeWithOld({ ...units, oldUnits: () => new Promise((resolve) => (come = resolve)) });
      enter(control(form), 'ben');
      press(control(form), 'ArrowDown');
      press(control(form), 'ArrowDown');
      come(old);
      await waitUntil(() => rows(form).length > 2);
      expect(titles(form).slice(0, 2)).to.deep.equal(['Phường Bến Cát', 'Phường Bến Thành']);
      expect(control(form).getAttribute('aria-activedescendant')).to.equal(rows(form)[1]?.id);
    });

    it('stays closed where it was closed before they came', async () => {
      let come: (list: readonly OldDistrict[]) => void = () => {};
      const { form } = await placeWithOld({ ...units, oldUnits: () => new Promise((resolve) => (come = resolve)) });
      enter(control(form), 'ben');
      press(control(form), 'Escape');
      come(old);
      await Promise.resolve();
      await form.updateComplete;
      expect(rows(form)).to.have.length(0);
    });

    it('finds what lay in an old district or province, and names a place once', async () => {
      const { form } = await placeWithOld();
      enter(control(form), 'tinh ba ria');
      await waitUntil(() => rows(form).length);
      expect(titles(form)).to.deep.equal(['Đặc khu Côn Đảo – trước thuộc tỉnh Bà Rịa - Vũng Tàu']);
      enter(control(form), 'huyen con dao');
      expect(titles(form)).to.deep.equal(['Đặc khu Côn Đảo']);
      enter(control(form), 'quan 1');
      expect(titles(form)).to.contain('Phường Sài Gòn – trước thuộc quận 1');
    });

    it('asks again with other letters where they did not come', async () => {
      let count = 0;
      const oldUnits = async () => {
        count += 1;
        if (count === 1) throw new ClientError('offline');
        return old;
      };
      const { form } = await placeWithOld({ ...units, oldUnits });
      enter(control(form), 'ben ngh');
      await waitUntil(() => shadow(form).querySelector('.search .hint')?.textContent === 'Không có mục nào khớp.');
      expect(count).to.equal(1);
      enter(control(form), 'ben nghe');
      await waitUntil(() => rows(form).length === 3);
    });
  });

  describe('whose list is on its way', () => {
    type Communes = readonly (readonly [string, string])[];
    /** A source whose lists come, or do not, when the test says so. */
    const late = () => {
      const asked: { come: (list: Communes) => void; fail: (error: unknown) => void }[] = [];
      const lists = () => new Promise<Communes>((come, fail) => asked.push({ come, fail }));
      return { source: { communes: lists }, asked };
    };
    const typeEarly = async (draft: Draft, text: string) => {
      const { source, asked } = late();
      const form = await place(draft, source);
      await waitUntil(() => isSearched(form));
      enter(control(form), text);
      await form.updateComplete;
      return { form, asked };
    };

    it('keeps the letters, says so, and searches them when it is there', async () => {
      const draft = inHoChiMinhCity();
      const { form, asked } = await typeEarly(draft, 'than');
      expect(shadow(form).querySelector('.search [role=status]')).to.contain.text('Đang tải danh sách…');
      expect(rows(form)).to.have.length(0);
      await expect(form).to.be.accessible();
      asked[0]!.come(communes);
      await waitUntil(() => rows(form).length);
      expect(control(form).value).to.equal('than');
      expect(shadow(form).activeElement).to.equal(control(form));
      expect(titles(form)).to.deep.equal(['Xã Thanh An', 'Xã Thạnh An', 'Phường Bến Thành']);
      expect(shadow(form).querySelector('.error')).to.equal(null);
    });

    it('takes letters that mean one, also where they were left', async () => {
      const draft = inHoChiMinhCity();
      const { form, asked } = await typeEarly(draft, 'sai gon');
      leave(control(form));
      await form.updateComplete;
      expect(control(form).value).to.equal('sai gon');
      asked[0]!.come(communes);
      await waitUntil(() => draft.read(name) === '26740');
      await form.updateComplete;
      expect(control(form).value).to.equal('Phường Sài Gòn');
      expect(shadow(form).querySelector('.error')).to.equal(null);
    });

    it('shows letters that mean none as they were left, and searches them when they are tapped', async () => {
      const { form, asked } = await typeEarly(inHoChiMinhCity(), 'than');
      leave(control(form));
      await form.updateComplete;
      asked[0]!.come(communes);
      await waitUntil(() => control(form).placeholder.startsWith('Gõ'));
      await form.updateComplete;
      expect(shadow(form).querySelector('.search .error')).to.exist;
      expect(control(form).value).to.equal('than');
      expect(rows(form)).to.have.length(0);
      control(form).click();
      expect(titles(form)).to.deep.equal(['Xã Thanh An', 'Xã Thạnh An', 'Phường Bến Thành']);
    });

    it('keeps them when the list does not come, says what to do, and searches them after all', async () => {
      const { form, asked } = await typeEarly(inHoChiMinhCity(), 'than');
      asked[0]!.fail(new ClientError('offline'));
      await waitUntil(() => shadow(form).querySelector('.search button'));
      expect(control(form).value).to.equal('than');
      expect(shadow(form).querySelector('.after')).to.contain.text('Những chữ đã ghi vẫn được giữ.');
      await expect(form).to.be.accessible();
      shadow(form).querySelector<HTMLElement>('.search button')!.click();
      await waitUntil(() => asked.length === 2);
      expect(control(form).value).to.equal('than');
      asked[1]!.come(communes);
      await waitUntil(() => rows(form).length);
      expect(titles(form)[0]).to.equal('Xã Thanh An');
    });

    it('lets another province begin anew, and few communes be searched too', async () => {
      const draft = inHoChiMinhCity();
      const { form, asked } = await typeEarly(draft, 'than');
      leave(control(form));
      pick(controlOf(form, '/other/residence/province'), '80');
      await form.updateComplete;
      expect(control(form).value).to.equal('');
      enter(control(form), 'thanh an');
      await form.updateComplete;
      asked[1]!.come([communes[1]]);
      await waitUntil(() => draft.read(name) === '25807');
      expect(isSearched(form)).to.equal(true);
    });
  });

  it("is chosen from the browser's own list where there are few", async () => {
    const form = await place(inHoChiMinhCity(), { communes: async () => communes.slice(1) });
    await waitUntil(() => controlOf(form, name).querySelector('option + option'));
    expect(controlOf(form, name)).to.be.instanceOf(HTMLSelectElement);
  });

  it('is found the same way in an address that stands alone, which submits its code', async () => {
    const page = await fixture<HTMLFormElement>(
      html`<form><dvc-address-field name="at" label="Nơi ở" .units=${units} required></dvc-address-field></form>`,
    );
    const field = page.querySelector<DvcAddressField>('dvc-address-field')!;
    field.value = '{"province":"79"}';
    await waitUntil(() => isSearched(field));
    const input = controlsOf(field)[1]!;
    enter(input, 'con');
    expect(new FormData(page).get('at.commune')).to.equal(null);
    rows(field)[0]!.click();
    expect(new FormData(page).get('at.commune')).to.equal('26732');
    enter(controlsOf(field)[2]!, 'Khu 3');
    await field.updateComplete;
    expect(input.value).to.equal('Đặc khu Côn Đảo');
    expect(page.checkValidity()).to.equal(true);
    await expect(field).to.be.accessible();
  });
});
