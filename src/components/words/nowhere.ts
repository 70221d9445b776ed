import { msg, str } from '@lit/localize';

/** Said where no office is at the address that the page names; for who keeps the page. */
export function nowhereWords(endpoint: string): string {
  return msg(
    str`Không có nơi nhận hồ sơ ở địa chỉ ${endpoint}. Xin báo cho cơ quan quản lý trang: xem lại endpoint, địa chỉ bắt đầu bằng https://.`,
  );
}
