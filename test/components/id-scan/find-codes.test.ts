import { expect } from '@open-wc/testing';
import { findCodes } from '../../../src/components/id-scan/find-codes.js';
import { cardPhoto, type ColourPhoto } from '../../fixtures/card-photo.js';
import { easyShot, motherCard } from '../../fixtures/card-file.js';

const pause = async () => undefined;
const thorough = { limit: 30_000, pause };

/** Two photos one below the other. */
function together(one: ColourPhoto, other: ColourPhoto): ColourPhoto {
  const data = new Uint8ClampedArray(one.data.length + other.data.length);
  data.set(one.data);
  data.set(other.data, one.data.length);
  return { ...one, data, height: one.height + other.height };
}

describe('the code on a photo of a card', () => {
  it('is read under coloured lines, turned, leant, blurred and unevenly lit', async () => {
    for (const shot of [
      { scale: 15, degrees: 6, blur: 0.6, dim: 0.7 },
      { scale: 14, degrees: -24, lean: [18, -12], blur: 0.9, dim: 0.35, noise: 10 },
      { scale: 16, degrees: 171, blur: 1.2, glare: 70 },
      { scale: 13, degrees: 96, blur: 1, dim: 0.5 },
    ] as const) {
      const photo = cardPhoto({ text: motherCard, width: 640, height: 400, ...shot });
      expect(await findCodes(photo, thorough), JSON.stringify(shot)).to.deep.equal([motherCard]);
    }
  });

  it('is read where it fills the picture, as when a phone is held near', async () => {
    for (const shot of [
      { scale: 26, blur: 2.5, degrees: 5 },
      { scale: 30, blur: 3.5, degrees: -20, dim: 0.4 },
      { width: 1280, height: 800, scale: 55, blur: 5, degrees: 10 },
    ] as const) {
      const photo = cardPhoto({ text: motherCard, width: 640, height: 480, ...shot });
      expect(await findCodes(photo, thorough), JSON.stringify(shot)).to.deep.equal([motherCard]);
    }
  });

  it('is found in one of the next pictures of a film where the best way does not read it', async () => {
    const photo = cardPhoto({ text: motherCard, width: 1280, height: 800, scale: 55, blur: 5, degrees: 10 });
    const found = [];
    for (let turn = 0; turn < 14 && !found.length; turn++)
      found.push(...(await findCodes(photo, { ...thorough, turn })));
    expect(found).to.deep.equal([motherCard]);
  });

  it('is read of the eleven fields of a new card', async () => {
    const text = `${motherCard}|012345678||Trần Văn Ví|Lê Thị Dụ`;
    const photo = cardPhoto({ ...easyShot, scale: 18, text });
    expect(await findCodes(photo, thorough)).to.deep.equal([text]);
  });

  it('does not hide that of a second card', async () => {
    const other = motherCard.replace('4321', '4322');
    const photo = together(cardPhoto({ ...easyShot, text: motherCard }), cardPhoto({ ...easyShot, text: other }));
    expect(await findCodes(photo, thorough)).to.have.members([motherCard, other]);
  });

  it('is nothing where there is none, and where the time is over', async () => {
    const blank = { data: new Uint8ClampedArray(4 * 320 * 200).fill(200), width: 320, height: 200 };
    expect(await findCodes(blank, thorough)).to.deep.equal([]);
    expect(await findCodes({ ...blank, width: 8, height: 8, data: blank.data.slice(0, 256) }, thorough)).to.deep.equal(
      [],
    );
    expect(await findCodes(cardPhoto({ ...easyShot, text: motherCard }), { ...thorough, limit: -1 })).to.deep.equal([]);
  });

  it('lets the page go on between the looks', async () => {
    let pauses = 0;
    await findCodes(cardPhoto({ ...easyShot, text: motherCard }), { ...thorough, pause: async () => pauses++ });
    expect(pauses).to.be.greaterThan(2);
  });
});
