import { appBrowsers } from '../../test/components/in-app/as-app.js';

/** The browser calls itself as the one inside Zalo does, while a story is shown. */
export function insideZalo(): () => void {
  Object.defineProperty(navigator, 'userAgent', { value: appBrowsers.zaloAndroid, configurable: true });
  return () => Reflect.deleteProperty(navigator, 'userAgent');
}
