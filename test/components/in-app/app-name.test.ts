import { expect } from '@open-wc/testing';
import { appName } from '../../../src/components/in-app/app-name.js';
import { appBrowsers } from './as-app.js';

const browsers = [
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13; SM-A536B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 15_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Android 13; Mobile; rv:109.0) Gecko/118.0 Firefox/118.0',
];

describe('the name of an app', () => {
  it('is read from what its browser calls itself', () => {
    expect(Object.entries(appBrowsers).map(([key, userAgent]) => [key, appName(userAgent)])).to.deep.equal([
      ['zaloAndroid', 'Zalo'],
      ['zaloPhone', 'Zalo'],
      ['facebookAndroid', 'Facebook'],
      ['facebookPhone', 'Facebook'],
      ['messengerAndroid', 'Messenger'],
      ['instagramPhone', 'Instagram'],
      ['someAndroidApp', ''],
      ['somePhoneApp', ''],
    ]);
  });

  it('is none in a browser', () => {
    for (const each of [...browsers, navigator.userAgent]) expect(appName(each), each).to.equal(undefined);
  });
});
