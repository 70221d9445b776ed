import { isCitizenId, isIdentityNumber } from './citizen-id.js';
import { isDay, isPartialDay } from './day.js';
import { isEmail } from './email.js';
import { isPersonName } from './person-name.js';
import { isPhone } from './phone.js';
import { isTaxCode } from './tax-code.js';

/** The `format` names a document may use, each with its check of a kept answer. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDay,
  'partial-date': isPartialDay,
  email: isEmail,
  phone: isPhone,
  'citizen-id': isCitizenId,
  'identity-number': isIdentityNumber,
  'person-name': isPersonName,
  'tax-code': isTaxCode,
  province: (text) => /^\d{2}$/.test(text),
  commune: (text) => /^\d{5}$/.test(text),
};
